import { asPlatform, businessDateIn, kernelLogger, nowInstant, transaction } from '@benchpin/kernel'
import { FencedError, ProcessEndsError } from '../errors.ts'
import { wordsOf } from '../works/work_control.ts'
import { beginRun, LEASE_MS, renewJob, type ClaimedJob } from './claim_job.ts'
import type { JobDeclaration } from './contract.ts'
import { lastOccurrence, nextOccurrence } from './occurrences.ts'
import { runRows, runTable, scheduleRow, type RunOutcome } from './schedule_rows.ts'

/** A run later than this was missed: nothing was running at its time. Milliseconds. */
const LATE_MS = 120_000
/** A run whose process died so often is given up until the next time: it may be what kills them. */
const ATTEMPTS = 3
const NOTES_LENGTH = 20_000

/** Why a run takes place, and for which moment. */
interface Occasion {
  cause: 'schedule' | 'catch_up' | 'by_hand'
  scheduledFor: string
  /** Null where it is to run; else the outcome that is written down in its place. */
  instead: 'skipped' | 'lost' | null
}

function occasionOf({ row }: ClaimedJob, job: JobDeclaration, now: string): Occasion {
  if (row.asked_at !== null && row.attempts === 0) return { cause: 'by_hand', scheduledFor: row.asked_at, instead: null }
  // A run by hand whose process died is not begun again by itself: whoever asked can ask again.
  if (row.asked_at !== null) return { cause: 'by_hand', scheduledFor: row.asked_at, instead: 'lost' }
  const missed = row.attempts > 0 || Date.parse(now) - Date.parse(row.scheduled_for) > LATE_MS
  if (!missed) return { cause: 'schedule', scheduledFor: row.scheduled_for, instead: null }
  const scheduledFor = lastOccurrence(row.schedule, row.time_zone, row.scheduled_for, now)
  if (row.attempts >= ATTEMPTS) return { cause: 'catch_up', scheduledFor, instead: 'lost' }
  return { cause: 'catch_up', scheduledFor, instead: job.missed === 'skip' ? 'skipped' : null }
}

/** What the schedule says after a run: the next time, and nobody holds it. */
function freed({ row }: ClaimedJob, { cause, scheduledFor }: Occasion, outcome: RunOutcome, now: string) {
  const over = { holder: null, attempts: 0, asked_at: null, asked_by: null, last_ended_at: now, last_outcome: outcome }
  if (cause === 'by_hand') return { ...over, due_at: row.scheduled_for }
  const next = nextOccurrence(row.schedule, row.time_zone, scheduledFor) ?? row.scheduled_for
  return { ...over, scheduled_for: next, due_at: next }
}

/**
 * Writes down how a run ended and frees the job, both or neither.
 *
 * @throws FencedError where the job is no longer this process's: nothing is recorded then
 */
async function endRun(claimed: ClaimedJob, occasion: Occasion, runId: number, ended: { outcome: RunOutcome; notes: string | null; error: string | null }): Promise<void> {
  const now = nowInstant()
  await transaction(() =>
    asPlatform(async () => {
      const mine = scheduleRow(claimed.row).where('token', claimed.token).where('holder', claimed.holder)
      if (Number(await mine.update(freed(claimed, occasion, ended.outcome, now))) === 0) throw new FencedError('This job')
      await runRows(claimed.row.tenant_id).where('id', runId).update({ ...ended, ended_at: now })
    })
  )
}

/**
 * Lets go of a run that the end of the process cut short: the next process takes it up as one that was missed, or leaves
 * it, as the job declares. A run by hand is over.
 */
async function release(claimed: ClaimedJob, occasion: Occasion, runId: number, notes: string | null): Promise<void> {
  if (occasion.cause === 'by_hand') return endRun(claimed, occasion, runId, { outcome: 'lost', notes, error: new ProcessEndsError().message })
  const now = nowInstant()
  await asPlatform(async () => {
    const mine = scheduleRow(claimed.row).where('token', claimed.token).where('holder', claimed.holder)
    if (Number(await mine.update({ holder: null, due_at: now, last_ended_at: now, last_outcome: 'lost' })) === 0) return
    await runRows(claimed.row.tenant_id).where('id', runId).update({ outcome: 'lost', notes, error: new ProcessEndsError().message, ended_at: now })
  })
}

/** Runs a claimed job to its end, in the tenant and store that are open. */
export async function runJob(claimed: ClaimedJob, job: JobDeclaration, processEnds: AbortSignal, now = nowInstant()): Promise<void> {
  const { row, token } = claimed
  const occasion = occasionOf(claimed, job, now)
  const begun = { job: row.job, store_id: row.store_id, token, scheduled_for: occasion.scheduledFor, cause: occasion.cause, asked_by: row.asked_by, started_at: nowInstant(), outcome: 'running' }
  const runId = await asPlatform(() => beginRun(row.tenant_id, runTable(row.tenant_id), begun))
  if (occasion.instead) {
    const error = occasion.instead === 'lost' ? 'The process that ran it died. It is left until the next time.' : null
    return endRun(claimed, occasion, runId, { outcome: occasion.instead, notes: null, error })
  }
  await execute(claimed, job, occasion, runId, processEnds)
}

async function execute(claimed: ClaimedJob, job: JobDeclaration, occasion: Occasion, runId: number, processEnds: AbortSignal): Promise<void> {
  const controller = new AbortController()
  const endWithProcess = () => controller.abort(new ProcessEndsError())
  processEnds.addEventListener('abort', endWithProcess)
  const renew = async () => void ((await renewJob(claimed)) || controller.abort(new FencedError('This job')))
  const renewal = setInterval(() => void renew().catch(() => undefined), LEASE_MS / 3)
  renewal.unref()
  const lines: string[] = []
  const notes = () => (lines.length > 0 ? lines.join('\n').slice(0, NOTES_LENGTH) : null)
  try {
    const { scheduledFor } = occasion
    await job.run({ signal: controller.signal, scheduledFor, businessDate: businessDateIn(claimed.row.time_zone, scheduledFor), note: (words) => void lines.push(words) })
    await endRun(claimed, occasion, runId, { outcome: 'done', notes: notes(), error: null })
  } catch (error) {
    if (error instanceof FencedError || controller.signal.reason instanceof FencedError) return void kernelLogger()?.warn(`a run of ${job.id} was taken over by another process; what it ended with is not recorded`)
    if (controller.signal.reason instanceof ProcessEndsError) return await release(claimed, occasion, runId, notes())
    kernelLogger()?.error({ err: error }, `job ${job.id} failed`)
    await endRun(claimed, occasion, runId, { outcome: 'failed', notes: notes(), error: wordsOf(error) })
  } finally {
    clearInterval(renewal)
    processEnds.removeEventListener('abort', endWithProcess)
  }
}
