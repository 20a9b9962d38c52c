import { onScopeDispose, toValue, watch } from 'vue'
import type { MaybeRefOrGetter } from 'vue'

/** What a screen hears of a topic. */
export interface LiveNews {
  /** Ids, versions and marks; `by` is the membership that acted. Empty where `missed`. */
  payload: Record<string, number | boolean | null>
  /** The line was down or the window hidden: something may have happened. Read again what is shown. */
  missed: boolean
}

/**
 * Listens to a live topic that a plugin declares: `useLive('sales.invoice/123', ({ payload }) => ...)`. A getter follows
 * what it returns; null listens to nothing. It ends with the component. A topic that the user may not hear stays silent.
 * News are hints: read what is shown from the server, whose routes decide what may be seen. Screens must work without them.
 */
export function useLive(topic: MaybeRefOrGetter<string | null>, handler: (news: LiveNews) => void): void {
  let leave: (() => void) | null = null
  let gone = false

  async function listen(to: string | null): Promise<void> {
    leave?.()
    leave = null
    if (to === null) return
    // The first load of a page does not wait for it, nor carry it.
    const { subscribe } = await import('./live_line.ts')
    if (!gone && toValue(topic) === to) leave = subscribe(to, handler)
  }

  watch(() => toValue(topic), (to) => void listen(to), { immediate: true })
  onScopeDispose(() => {
    gone = true
    leave?.()
  })
}
