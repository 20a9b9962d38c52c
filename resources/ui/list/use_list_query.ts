import { computed, ref } from 'vue'
import type { Ref } from 'vue'
import { router, usePage } from '@inertiajs/vue3'
import type { ListPayload, SavedViewEntry } from '../../../kernel/http/screen_types.ts'

/** What a list asks the server for lives in the address: it can be bookmarked, mailed, and gone back to. */
export interface ListQuery {
  /** An answer is on its way. */
  busy: Ref<boolean>
  /** Something narrows the list. */
  narrowed: Ref<boolean>
  setPage(page: number): void
  setPerPage(rows: number): void
  /** Sorts by a column; the same column again turns the order around. */
  sortBy(key: string): void
  setSearch(words: string): void
  /** An empty value takes the filter off. */
  setFilter(key: string, value: string): void
  clear(): void
  /** Opens a saved view: its address says all of it. Null: the plain list. */
  openView(view: SavedViewEntry | null): void
  /** What of the address a saved view keeps. */
  viewQuery(): Record<string, string>
  /** Columns by key, where they stand in the address; null where they are the user's own. */
  setColumns(keys: string[]): boolean
}

/** What every list keeps in the address beside its filters. */
const OWN = ['page', 'perPage', 'sort', 'search', 'columns', 'view']

/** @param list the payload as it stands, read anew at every change */
export function useListQuery(list: () => ListPayload): ListQuery {
  const page = usePage()
  const busy = ref(false)

  /** The address as it would stand in full: a bare one may stand for the view that the user begins with. */
  function address(): URL {
    const url = new URL(page.url, location.origin)
    const begun = isBare(url) ? list().views?.find(({ id }) => id === list().view) : undefined
    if (begun) write(url, begun)
    return url
  }

  function isBare(url: URL): boolean {
    return ![...OWN, ...list().filters.map(({ key }) => key)].some((key) => url.searchParams.has(key))
  }

  function write(url: URL, view: SavedViewEntry): void {
    for (const [key, value] of Object.entries(view.query)) url.searchParams.set(key, value)
    url.searchParams.set('view', String(view.id))
  }

  function go(url: URL): void {
    router.get(`${url.pathname}${url.search}`, {}, {
      preserveState: true,
      preserveScroll: true,
      onStart: () => (busy.value = true),
      onFinish: () => (busy.value = false),
    })
  }

  function visit(changes: Record<string, string | number>): void {
    const url = address()
    // Whatever changes but the page starts at the first one.
    if (!('page' in changes)) url.searchParams.delete('page')
    for (const [key, value] of Object.entries(changes)) {
      if (value === '') url.searchParams.delete(key)
      else url.searchParams.set(key, String(value))
    }
    go(url)
  }

  return {
    busy,
    narrowed: computed(() => list().search !== '' || Object.values(list().filterValues).some((value) => value !== '')),
    setPage: (number) => visit({ page: number === 1 ? '' : number }),
    setPerPage: (rows) => visit({ perPage: rows }),
    sortBy: (key) => visit({ sort: list().sort === key ? `-${key}` : key }),
    setSearch: (words) => visit({ search: words.trim() }),
    setFilter: (key, value) => visit({ [key]: value }),
    clear: () => visit({ search: '', view: list().defaultView ? 'none' : '', ...Object.fromEntries(list().filters.map((filter) => [filter.key, ''])) }),
    openView(view) {
      const url = address()
      for (const key of [...OWN, ...list().filters.map((filter) => filter.key)]) url.searchParams.delete(key)
      if (view) write(url, view)
      else if (list().defaultView) url.searchParams.set('view', 'none')
      go(url)
    },
    viewQuery() {
      const kept = [...OWN.filter((key) => key !== 'page' && key !== 'view'), ...list().filters.map(({ key }) => key)]
      const { searchParams } = address()
      const columns = list().columns.filter(({ visible }) => visible).map(({ key }) => key)
      return { sort: list().sort, ...Object.fromEntries(kept.flatMap((key) => (searchParams.has(key) ? [[key, searchParams.get(key)!]] : []))), columns: columns.join() }
    },
    setColumns(keys) {
      if (!address().searchParams.has('columns')) return false
      visit({ columns: keys.join() })
      return true
    },
  }
}
