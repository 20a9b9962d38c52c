import { BenchpinError, nowInstant } from '@benchpin/kernel'
import { FencedError, WorkCancelledError } from '../errors.ts'
import type { WorkControl } from './contract.ts'
import { workRows } from './work_rows.ts'
import { announceWork } from './work_topic.ts'

/** How long a claim holds without being renewed, in milliseconds. A process that dies is missed after that long. */
export const LEASE_MS = 60_000
/** Between two signs of life, in milliseconds; so late at most another process's cancelling is heard. */
const BEAT_MS = 2000
/** Between two writings of progress, in milliseconds. */
const WRITE_MS = 500

/** When a claim that is renewed now runs out. */
export function leaseEnd(): string {
  return new Date(Date.now() + LEASE_MS).toISOString()
}

/** The control of one run of a work, with its signs of life. */
export interface RunningControl extends WorkControl {
  /** Ends the signs of life; what was said last is still to be written by whoever ends the work. */
  close(): { done: number; of_total: number | null; saying: string | null }
}

/** Opens the control of a claimed work. Renews the claim while the work runs, and listens for its cancelling. */
export function controlOf(id: number, claim: string, controller: AbortController): RunningControl {
  const said = { done: 0, of_total: null as number | null, saying: null as string | null }
  let written = 0

  async function beat(): Promise<void> {
    const renewed = Number(await workRows().where('id', id).where('claim', claim).update({ ...said, due_at: leaseEnd() }))
    if (renewed === 0) return controller.abort(new FencedError('This work'))
    const row = (await workRows().where('id', id).select('cancel_asked').first()) as { cancel_asked: number } | null
    if (Number(row?.cancel_asked)) controller.abort(new WorkCancelledError())
  }

  // A beat that can't reach the database is tried again; the claim outlives many of them.
  const timer = setInterval(() => void beat().catch(() => undefined), BEAT_MS)
  timer.unref()
  return {
    signal: controller.signal,
    async progress(done, of, saying) {
      controller.signal.throwIfAborted()
      Object.assign(said, { done: Math.trunc(done), of_total: of === null ? null : Math.trunc(of), ...(saying === undefined ? {} : { saying: saying.slice(0, 255) }) })
      if (Date.now() - written < WRITE_MS) return
      written = Date.now()
      await beat()
      await announceWork(id)
      controller.signal.throwIfAborted()
    },
    close() {
      clearInterval(timer)
      return said
    },
  }
}

/** What a person is told of an error: its own words where it is one of ours, else that it is not their fault. */
export function wordsOf(error: unknown): string {
  if (error instanceof BenchpinError) return error.message
  return `Something went wrong on our side (${nowInstant()}). Try again; if it happens again, tell the support of Benchpin.`
}
