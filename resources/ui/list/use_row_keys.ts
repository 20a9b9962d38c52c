import { computed, nextTick, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { router } from '@inertiajs/vue3'
import type { ListPayload, ListRow } from '../../../kernel/http/screen_types.ts'
import { usePeek } from '../peek/use_peek.ts'
import type { PeekTarget } from '../peek/use_peek.ts'
import type { Ticked } from './use_ticked.ts'

/** One row at a time has the focus (roving tabindex); what the keys do with it. */
export interface RowKeys {
  /** Index of the row that the keys work on. */
  active: Ref<number>
  onKey(event: KeyboardEvent): void
  onClick(event: MouseEvent, index: number): void
  /** A row got the focus by other means: Tab, a click. */
  onFocus(index: number): void
  /** Puts the focus into the list, on the row that had it. */
  enter(): void
}

/**
 * @param list the payload as it stands
 * @param rows finds the drawn row elements, in order
 */
export function useRowKeys(list: () => ListPayload, ticked: Ticked | null, rows: () => HTMLElement[]): RowKeys {
  const peek = usePeek()
  const active = ref(0)
  const siblings = computed(() => list().rows.flatMap((row) => (row.peek ? [{ type: row.peek, id: row.id }] : [])))

  watch(() => list().rows, () => (active.value = 0))
  // The arrows inside the peek move the mark in the list.
  watch(peek.current, (target, before) => {
    if (target) active.value = indexOf(target) < 0 ? active.value : indexOf(target)
    // Closed: on to the row that was last looked at, after the peek has put the focus back to where it was opened.
    else if (before) void focusLater(indexOf(before))
  })

  async function focusLater(index: number): Promise<void> {
    await nextTick()
    await nextTick()
    rows()[index]?.focus()
  }
  function indexOf(target: PeekTarget): number {
    return list().rows.findIndex((row) => row.peek === target.type && row.id === target.id)
  }

  function moveTo(index: number): void {
    const row = list().rows[index]
    if (!row) return
    active.value = index
    if (peek.current.value && row.peek) peek.open(row.peek, row.id, siblings.value)
    void nextTick(() => rows()[index]?.focus())
  }
  function look(row: ListRow): void {
    if (row.peek) peek.open(row.peek, row.id, siblings.value)
    else if (row.href) router.visit(row.href)
  }

  const actions: Record<string, (row: ListRow) => void> = {
    'ArrowDown': () => moveTo(active.value + 1),
    'j': () => moveTo(active.value + 1),
    'ArrowUp': () => moveTo(active.value - 1),
    'k': () => moveTo(active.value - 1),
    'Home': () => moveTo(0),
    'End': () => moveTo(list().rows.length - 1),
    'Enter': (row) => (row.href ? router.visit(row.href) : look(row)),
    ' ': look,
    'x': (row) => ticked?.toggle(row.id),
  }

  return {
    active,
    onKey(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea, button')) return
      const row = list().rows[active.value]
      const action = actions[event.key]
      if (!row || !action) return
      event.preventDefault()
      action(row)
    },
    onFocus: (index) => (active.value = index),
    onClick(event, index) {
      const row = list().rows[index]
      const target = event.target as HTMLElement
      if (!row || target.closest('input, button, label, [data-own-click]')) return
      // Ctrl, Shift or the middle button on the row's link: the browser's own way into a new tab.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
      if (window.getSelection()?.toString()) return
      event.preventDefault()
      active.value = index
      rows()[index]?.focus({ preventScroll: true })
      look(row)
    },
    enter: () => moveTo(active.value),
  }
}
