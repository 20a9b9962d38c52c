import { WorkCancelledError } from '../errors.ts'

const running = new Map<number, AbortController>()

/** Notes a work that this process runs, so that its cancelling need not wait for the next look. */
export function noteRunning(id: number, controller: AbortController): () => void {
  running.set(id, controller)
  return () => void running.delete(id)
}

/** Tells a work of this process that it was cancelled. */
export function abortHere(id: number): void {
  running.get(id)?.abort(new WorkCancelledError())
}
