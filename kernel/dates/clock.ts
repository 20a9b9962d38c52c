import { AsyncLocalStorage } from 'node:async_hooks'
import type { Instant } from './instant.ts'

const stopped = new AsyncLocalStorage<Instant>()

/**
 * Runs work as if it were a moment of the past: whatever it stamps bears that moment. For demo data alone, which is
 * loaded in a minute and tells of two years; it is no part of what plugins may import.
 */
export function atInstant<T>(instant: Instant, work: () => Promise<T>): Promise<T> {
  return stopped.run(instant, work)
}

/** The moment at which `atInstant` has stopped the clock, or undefined where it runs. */
export function stoppedInstant(): Instant | undefined {
  return stopped.getStore()
}
