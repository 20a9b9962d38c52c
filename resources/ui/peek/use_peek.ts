import { computed, nextTick, shallowRef } from 'vue'
import type { ComputedRef } from 'vue'

/** A record that can be seen from the side: its Quick Peek type and id. */
export interface PeekTarget {
  type: string
  id: number
}

/** The Quick Peek at the side of the screen. */
export interface Peek {
  current: ComputedRef<PeekTarget | null>
  /** Where the open record stands in its list: { index: 0, count: 50 }; null outside a list. */
  position: ComputedRef<{ index: number; count: number } | null>
  /** Opens it; `siblings` are what the arrows walk through, the rows of the list in their order. */
  open(type: string, id: number, siblings?: PeekTarget[]): void
  /** Closes it and puts the focus back where it was. */
  close(): void
  next(): void
  previous(): void
}

const current = shallowRef<PeekTarget | null>(null)
const list = shallowRef<PeekTarget[]>([])
let returnTo: HTMLElement | null = null

const index = computed(() => list.value.findIndex((target) => target.type === current.value?.type && target.id === current.value.id))

function open(type: string, id: number, siblings: PeekTarget[] = []): void {
  if (!current.value && document.activeElement instanceof HTMLElement) returnTo = document.activeElement
  list.value = siblings
  current.value = { type, id }
}

function close(): void {
  current.value = null
  const target = returnTo
  returnTo = null
  void nextTick(() => target?.isConnected && target.focus({ preventScroll: true }))
}

function step(by: number): void {
  const target = index.value < 0 ? undefined : list.value[index.value + by]
  if (target) current.value = target
}

/** One peek for the whole screen, wherever it is opened from: a list, the palette, a link in a record. */
export function usePeek(): Peek {
  return {
    current: computed(() => current.value),
    position: computed(() => (index.value < 0 ? null : { index: index.value, count: list.value.length })),
    open,
    close,
    next: () => step(1),
    previous: () => step(-1),
  }
}
