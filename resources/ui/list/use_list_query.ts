import { computed, ref } from 'vue'
import type { Ref } from 'vue'
import { router, usePage } from '@inertiajs/vue3'
import type { ListPayload } from '../../../kernel/http/screen_types.ts'

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
}

/** @param list the payload as it stands, read anew at every change */
export function useListQuery(list: () => ListPayload): ListQuery {
  const page = usePage()
  const busy = ref(false)

  function visit(changes: Record<string, string | number>): void {
    const url = new URL(page.url, location.origin)
    // Whatever changes but the page starts at the first one.
    if (!('page' in changes)) url.searchParams.delete('page')
    for (const [key, value] of Object.entries(changes)) {
      if (value === '') url.searchParams.delete(key)
      else url.searchParams.set(key, String(value))
    }
    router.get(`${url.pathname}${url.search}`, {}, {
      preserveState: true,
      preserveScroll: true,
      onStart: () => (busy.value = true),
      onFinish: () => (busy.value = false),
    })
  }

  return {
    busy,
    narrowed: computed(() => list().search !== '' || Object.values(list().filterValues).some((value) => value !== '')),
    setPage: (number) => visit({ page: number === 1 ? '' : number }),
    setPerPage: (rows) => visit({ perPage: rows }),
    sortBy: (key) => visit({ sort: list().sort === key ? `-${key}` : key }),
    setSearch: (words) => visit({ search: words.trim() }),
    setFilter: (key, value) => visit({ [key]: value }),
    clear: () => visit({ search: '', ...Object.fromEntries(list().filters.map((filter) => [filter.key, ''])) }),
  }
}
