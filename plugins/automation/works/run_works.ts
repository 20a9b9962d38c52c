import { randomUUID } from 'node:crypto'
import { actAs, contributionsOf, kernelLogger, nowInstant, pluginHost, runAsTenant, currentTenantId } from '@benchpin/kernel'
import { FencedError, ProcessEndsError, WorkCancelledError } from '../errors.ts'
import { longWorks, type LongWork } from './contract.ts'
import { noteRunning } from './running_here.ts'
import { controlOf, leaseEnd, wordsOf } from './work_control.ts'
import { workRows, type WorkRow } from './work_rows.ts'
import { announceWork } from './work_topic.ts'

/** A work that may begin again after its process died does so this often in all. */
const ATTEMPTS = 3
const DIED = 'The server was stopped while this was running. Nothing is left half done; begin it again.'

/** A work that this process holds. */
export interface ClaimedWork {
  row: WorkRow
  work: LongWork<unknown, unknown>
  claim: string
}

async function end(row: WorkRow, values: Record<string, string | number | null>): Promise<void> {
  await workRows().where('id', row.id).where('due_at', row.due_at!).update({ ...values, ended_at: nowInstant(), due_at: null, claim: null })
}

/** Whether the declaration is in this process at all: another version of the application may know it. */
function isKnown(id: string): boolean {
  return pluginHost().contributions.all(longWorks).some(({ value }) => value.id === id)
}

/**
 * Takes the next due work of the ambient tenant, or null where there is none. On the way it ends those whose process
 * died, unless they may begin again.
 */
export async function claimWork(): Promise<ClaimedWork | null> {
  const due = (await workRows().where('due_at', '<=', nowInstant()).orderBy('due_at').orderBy('id').limit(20)) as WorkRow[]
  const standing = due.length > 0 ? await contributionsOf(longWorks) : []
  for (const row of due) {
    const work = standing.find(({ id }) => id === row.work) as LongWork<unknown, unknown> | undefined
    if (Number(row.cancel_asked)) await end(row, { status: 'cancelled' })
    else if (row.status === 'running' && !(work?.resumable && Number(row.attempts) < ATTEMPTS)) await end(row, { status: 'failed', error: DIED })
    else if (!work && isKnown(row.work)) await end(row, { status: 'failed', error: `“${row.title}” is turned off for your organization.` })
    else if (work) {
      const claim = randomUUID()
      const taken = { status: 'running', claim, due_at: leaseEnd(), started_at: nowInstant(), attempts: Number(row.attempts) + 1 }
      const claimed = Number(await workRows().where('id', row.id).where('due_at', row.due_at!).where('attempts', row.attempts).update(taken))
      if (claimed > 0) return { row, work, claim }
    }
  }
  return null
}

/** Runs a claimed work to its end, with the rights of whoever began it. */
export async function runWork({ row, work, claim }: ClaimedWork, processEnds: AbortSignal): Promise<void> {
  const tenantId = currentTenantId()
  const controller = new AbortController()
  const endWithProcess = () => controller.abort(new ProcessEndsError())
  processEnds.addEventListener('abort', endWithProcess)
  const forget = noteRunning(Number(row.id), controller)
  const scope = { tenantId, storeId: row.store_id === null ? null : Number(row.store_id) }
  let outcome: Record<string, string | number | null>
  const control = controlOf(Number(row.id), claim, controller)
  try {
    const run = () => work.run(JSON.parse(row.payload), control)
    const result = await runAsTenant(scope, () => (row.begun_by === null ? run() : actAs(Number(row.begun_by), run)))
    outcome = { status: 'done', result: JSON.stringify(result ?? null), due_at: null, ended_at: nowInstant() }
  } catch (error) {
    outcome = outcomeOf(error, controller.signal, work)
    if (outcome.status === 'failed') kernelLogger()?.error({ err: error }, `background work ${work.id} failed`)
  } finally {
    forget()
    processEnds.removeEventListener('abort', endWithProcess)
  }
  const said = control.close()
  // Where another process holds it by now, nothing is written.
  await workRows().where('id', row.id).where('claim', claim).update({ ...said, ...outcome, claim: null })
  await announceWork(Number(row.id))
}

function outcomeOf(error: unknown, signal: AbortSignal, work: LongWork<unknown, unknown>): Record<string, string | number | null> {
  const reason: unknown = signal.aborted ? signal.reason : error
  if (reason instanceof WorkCancelledError) return { status: 'cancelled', due_at: null, ended_at: nowInstant() }
  if (reason instanceof FencedError) return {}
  if (reason instanceof ProcessEndsError) {
    return work.resumable ? { status: 'queued', due_at: nowInstant() } : { status: 'failed', error: DIED, due_at: null, ended_at: nowInstant() }
  }
  return { status: 'failed', error: wordsOf(error), due_at: null, ended_at: nowInstant() }
}
