import { asPlatform, nowInstant, runAsTenant } from '@benchpin/kernel'
import type { WhichTenants } from '../runner/lane.ts'
import type { Pool } from '../runner/pool.ts'
import { reportFailure } from '../runner/report.ts'
import { claimJob, dueJobs, type ClaimedJob } from './claim_job.ts'
import type { JobDeclaration } from './contract.ts'
import { declaredJobs, NONE, platformJobs, standingJobs } from './declared.ts'
import { withdraw } from './plan.ts'
import { runJob } from './run_job.ts'
import type { ScheduleRow } from './schedule_rows.ts'

/** Opens the surroundings of a job: its tenant and store, or none. */
function inScope<T>({ tenant_id, store_id }: ScheduleRow, work: () => Promise<T>): Promise<T> {
  if (tenant_id === NONE) return work()
  return runAsTenant({ tenantId: tenant_id, storeId: store_id === NONE ? null : store_id }, work)
}

/**
 * Takes one due job. A job that no longer stands for the tenant leaves the schedule instead: it is withdrawn at once, not
 * when the schedule is next planned. One that this process does not know is another version's.
 */
async function take(row: ScheduleRow): Promise<{ claimed: ClaimedJob; job: JobDeclaration } | null> {
  const job = (row.tenant_id === NONE ? platformJobs() : await standingJobs()).find(({ id }) => id === row.job)
  if (!job) {
    if (declaredJobs().some((declared) => declared.job.id === row.job)) await asPlatform(() => withdraw(row))
    return null
  }
  const claimed = await claimJob(row)
  return claimed && { claimed, job }
}

/** Starts what is due, as far as there is room in the pool. Answers how many were started. */
export async function startDueJobs(pool: Pool, ends: AbortSignal, which: WhichTenants = 'all', now?: string): Promise<number> {
  let started = 0
  if (pool.isFull) return started
  for (const row of await dueJobs(now ?? nowInstant(), which)) {
    if (pool.isFull || ends.aborted) break
    const taken = await inScope(row, () => take(row))
    if (!taken) continue
    started++
    pool.start(() => inScope(row, () => reportFailure(`running ${row.job}`, () => runJob(taken.claimed, taken.job, ends, now))))
  }
  return started
}
