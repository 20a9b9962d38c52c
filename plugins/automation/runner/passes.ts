import { nowInstant, runAsTenant, tenantsWithDue } from '@benchpin/kernel'
import { startDueJobs } from '../jobs/due.ts'
import { planChanged } from '../jobs/plan.ts'
import { dispatchAll } from '../outbox/dispatch_all.ts'
import { claimWork, runWork } from '../works/run_works.ts'
import type { WhichTenants } from './lane.ts'
import type { Pool } from './pool.ts'
import type { LaneName } from './wake.ts'

/** What each lane does in one pass. */
export type Passes = Record<LaneName, (tenants: WhichTenants) => Promise<void>>

/** The passes of a runner. */
export function lanePasses(pools: Record<'jobs' | 'works', Pool>, ends: AbortSignal): Passes {
  return {
    jobs: (tenants) => jobsPass(tenants, pools.jobs, ends),
    outbox: (tenants) => dispatchAll(tenants, ends),
    works: (tenants) => worksPass(tenants, pools.works, ends),
  }
}

/** Between two looks whether a tenant's jobs have changed, in milliseconds. */
const PLAN_MS = 5000
let planned = -PLAN_MS

/**
 * Scheduled jobs. There is no cron task for each tenant and job, which would be thousands of timers in each process and
 * would say nothing of what was missed while no process ran: the schedule is a table with each job's next time, and one
 * query a second tells what is due. node-cron reads the expressions.
 */
async function jobsPass(which: WhichTenants, pool: Pool, ends: AbortSignal): Promise<void> {
  if (which === 'all' && performance.now() - planned > PLAN_MS) {
    planned = performance.now()
    await planChanged()
  }
  await startDueJobs(pool, ends, which)
}

async function worksPass(which: WhichTenants, pool: Pool, ends: AbortSignal): Promise<void> {
  if (pool.isFull) return
  const tenants = which === 'all' ? await tenantsWithDue('automation_works', 'due_at', nowInstant()) : which
  // One work of each tenant at a time, so that nobody's hundred exports keep the others waiting.
  for (let waiting = [...tenants]; waiting.length > 0; ) {
    const more: number[] = []
    for (const tenantId of waiting) {
      if (pool.isFull || ends.aborted) return
      const claimed = await runAsTenant({ tenantId }, claimWork)
      if (!claimed) continue
      pool.start(() => runAsTenant({ tenantId }, () => runWork(claimed, ends)))
      more.push(tenantId)
    }
    waiting = more
  }
}
