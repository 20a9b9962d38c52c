import { definePoint, type ContributionPoint } from '@benchpin/kernel'

/** How a long work tells of itself, and learns that it should stop. */
export interface WorkControl {
  /** Aborted when somebody cancels, when the process ends, and when another process has taken the work over. */
  signal: AbortSignal
  /**
   * Says how far the work has come. Call it as often as is handy: it is written down at most twice a second. Call it
   * outside of a transaction, because nobody sees what is not committed.
   *
   * @param of - null where nobody knows yet how much there is
   * @param saying - what is being done, in plain words: `Writing invoice 1,200 of 4,012`
   * @throws whatever `signal` was aborted with: then stop
   */
  progress(done: number, of: number | null, saying?: string): Promise<void>
}

/**
 * Work too long for a request. It runs in the background with the rights of whoever began it, survives the page, can be
 * watched and cancelled. Where the result is something to open, return `{ href, label }` among it.
 */
export interface LongWork<Payload, Result> {
  /** Permanent, begins with the plugin's id: `reports.export`. */
  id: string
  /** What it does, as a person says it: `Sales register as Excel`. */
  title: string
  run(payload: Payload, control: WorkControl): Promise<Result>
  /**
   * True where it may simply begin again after the process that ran it died: what it wrote before must not count twice.
   * Others then fail, in words, and whoever wanted it begins it anew.
   */
  resumable?: boolean
}

/** Long works. Contribute each work that `beginWork` is to run. */
export const longWorks: ContributionPoint<LongWork<never, unknown>> = definePoint<LongWork<never, unknown>>('automation.long_works')

/** Declares a long work; it lets the compiler infer payload and result. */
export function defineLongWork<P, R>(work: LongWork<P, R>): LongWork<P, R> {
  return work
}

/** How a work stands. */
export type WorkStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** A work as `GET /works/:workId` tells it. */
export interface WorkState {
  id: number
  title: string
  status: WorkStatus
  done: number
  of: number | null
  saying: string | null
  /** What the work returned; null until it is done. */
  result: unknown
  /** Why it failed, in words. */
  error: string | null
  begunAt: string
  begunBy: string
  endedAt: string | null
}
