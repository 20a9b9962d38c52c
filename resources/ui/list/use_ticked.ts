import { computed, reactive, watch } from 'vue'
import type { ComputedRef } from 'vue'
import type { ListPayload } from '../../../kernel/http/screen_types.ts'

/** The rows that are ticked; they stay so from page to page, until the list is narrowed differently. */
export interface Ticked {
  ids: ComputedRef<number[]>
  has(id: number): boolean
  toggle(id: number): void
  /** Ticks every row of the page, or none of them where all are ticked. */
  togglePage(): void
  wholePage: ComputedRef<boolean>
  clear(): void
}

/** @param list the payload as it stands */
export function useTicked(list: () => ListPayload): Ticked {
  const ticked = reactive(new Set<number>())
  const wholePage = computed(() => list().rows.length > 0 && list().rows.every((row) => ticked.has(row.id)))
  watch(() => JSON.stringify([list().id, list().search, list().filterValues]), () => ticked.clear())

  function toggle(id: number): void {
    if (!ticked.delete(id)) ticked.add(id)
  }
  return {
    ids: computed(() => [...ticked]),
    has: (id) => ticked.has(id),
    toggle,
    togglePage() {
      const untick = wholePage.value
      for (const row of list().rows) if (ticked.has(row.id) === untick) toggle(row.id)
    },
    wholePage,
    clear: () => ticked.clear(),
  }
}
