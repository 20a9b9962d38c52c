import { onScopeDispose, readonly, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { useLive } from '../live/use_live.ts'
import { useServer } from '../server/use_server.ts'

/** A long work as the server tells of it. */
export interface WorkState {
  id: number
  title: string
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  /** Null while nobody knows how much there is. */
  of: number | null
  saying: string | null
  result: unknown
  error: string | null
}

/** A long work that a screen watches. */
export interface WatchedWork {
  state: Readonly<Ref<WorkState | null>>
  /** Why it can't be asked for just now; it is asked for again. */
  problem: Readonly<Ref<string | null>>
  cancel(): Promise<void>
}

const FIRST_MS = 400
const SLOWEST_MS = 3000

/** Whether a work has come to its end, whichever. */
export function hasEnded({ status }: Pick<WorkState, 'status'>): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled'
}

/**
 * Follows a long work that `beginWork` has begun, until it ends or the component goes. It asks often at first and less
 * often later, and at once when live updates tell of it.
 *
 * @param id - of the work; null while none was begun
 */
export function useWork(id: () => number | null): WatchedWork {
  const server = useServer()
  const state = ref<WorkState | null>(null)
  const problem = ref<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function ask(work: number, wait: number): Promise<void> {
    const turn = ++asked
    try {
      const told = await server.get<WorkState>(`/works/${work}`)
      if (turn !== asked) return
      state.value = told
      problem.value = null
      if (hasEnded(told)) return
    } catch (error) {
      if (turn !== asked) return
      problem.value = error instanceof Error ? error.message : 'The server does not answer.'
    }
    timer = setTimeout(() => void ask(work, Math.min(SLOWEST_MS, wait * 1.2)), wait)
  }

  function stop(): void {
    asked++
    clearTimeout(timer)
  }

  watch(
    id,
    (work) => {
      stop()
      state.value = null
      if (work !== null) void ask(work, FIRST_MS)
    },
    { immediate: true }
  )
  onScopeDispose(stop)
  useLive(
    () => (id() === null ? null : `automation.work/${id()}`),
    () => {
      const work = id()
      if (work === null || (state.value && hasEnded(state.value))) return
      stop()
      void ask(work, FIRST_MS)
    }
  )

  async function cancel(): Promise<void> {
    const work = id()
    if (work === null) return
    stop()
    state.value = await server.post<WorkState>(`/works/${work}/cancel`)
    if (!hasEnded(state.value)) void ask(work, FIRST_MS)
  }
  return { state: readonly(state) as Readonly<Ref<WorkState | null>>, problem: readonly(problem), cancel }
}
