import { acrossTenants, ambient, asPlatform, database, runAsTenant, transaction } from '@benchpin/kernel'
import { askForRun } from '../jobs/ask.ts'
import { declaredJobs, NONE } from '../jobs/declared.ts'
import { read, scheduleRows, type RunOutcome, type ScheduleRow } from '../jobs/schedule_rows.ts'
import { retryDeliveries, skipDelivery, type Which } from './events_view.ts'
import { runsOfJob } from './jobs_view.ts'
import type { RunView } from './view_types.ts'

/** A job on the schedule of some tenant, or of the platform. */
export interface ScheduledJobView {
  /** 0 for jobs of the platform. */
  tenantId: number
  tenant: string | null
  job: string
  title: string
  storeId: number
  nextAt: string
  isRunning: boolean
  lastStartedAt: string | null
  lastEndedAt: string | null
  lastOutcome: RunOutcome | null
}

/** Which of them are asked for. */
export interface ScheduleFilter {
  tenantId?: number
  job?: string
  /** How it went last; `trouble`: it failed, or its process died. */
  outcome?: RunOutcome | 'trouble'
  limit?: number
  offset?: number
}

/** A dead letter of some tenant. What happened itself stays within the tenant. */
export interface DeadLetterView {
  tenantId: number
  tenant: string
  id: number
  event: string
  listener: string
  aggregate: string
  attempts: number
  publishedAt: string
  error: string | null
}

/** What a job that needs somebody ended with. */
const TROUBLE = ['failed', 'lost']

function scheduled({ tenantId, job, outcome }: ScheduleFilter) {
  const query = scheduleRows()
  if (tenantId !== undefined) void query.where('automation_schedule.tenant_id', tenantId)
  if (job) void query.where('automation_schedule.job', job)
  if (outcome === 'running') void query.whereNotNull('automation_schedule.holder')
  else if (outcome) void query.whereIn('automation_schedule.last_outcome', outcome === 'trouble' ? TROUBLE : [outcome])
  return query
}

/** How many jobs of all tenants and of the platform a filter leaves. Platform work. */
export async function scheduleSize(filter: ScheduleFilter = {}): Promise<number> {
  return asPlatform(async () => Number(((await scheduled(filter).count('* as rows_there')) as { rows_there: number | string }[])[0]!.rows_there))
}

/** The schedule of all tenants and of the platform: what failed first, then the soonest. Platform work. */
export async function scheduleOverTenants(filter: ScheduleFilter = {}): Promise<ScheduledJobView[]> {
  const rows = (await asPlatform(async () =>
    scheduled(filter)
      .leftJoin('tenants', 'tenants.id', 'automation_schedule.tenant_id')
      .orderByRaw("case when automation_schedule.last_outcome in ('failed', 'lost') then 0 else 1 end")
      .orderBy('automation_schedule.scheduled_for')
      .orderBy('automation_schedule.tenant_id')
      .orderBy('automation_schedule.job')
      .orderBy('automation_schedule.store_id')
      .offset(filter.offset ?? 0)
      .limit(filter.limit ?? 200)
      .select('automation_schedule.*', 'tenants.name as tenant_name')
  )) as (ScheduleRow & { tenant_name: string | null })[]
  const titles = new Map(declaredJobs().map((declared) => [declared.job.id, declared.job.title]))
  return rows.map((row) => {
    const { tenant_id, store_id, job: id, holder } = read(row)
    return {
      ...{ tenantId: tenant_id, tenant: row.tenant_name, job: id, title: titles.get(id) ?? id, storeId: store_id, nextAt: row.scheduled_for, isRunning: holder !== null },
      ...{ lastStartedAt: row.last_started_at, lastEndedAt: row.last_ended_at, lastOutcome: row.last_outcome as RunOutcome | null },
    }
  })
}

/** The history of a job of a tenant, or with tenant 0 of the platform. */
export function jobRunsOf(tenantId: number, job: string, storeId = NONE): Promise<RunView[]> {
  if (tenantId === NONE) return runsOfJob(NONE, job, storeId)
  return runAsTenant({ tenantId, actor: ambient().actor }, () => runsOfJob(tenantId, job, storeId))
}

/**
 * Asks for a run of a tenant's job, or with tenant 0 of the platform's, in the name of the platform admin.
 *
 * @throws RecordNotFoundError, JobRunningError
 */
export async function runJobNow(tenantId: number, job: string, storeId = NONE): Promise<void> {
  const ask = () => transaction(() => askForRun({ tenant_id: tenantId, job, store_id: storeId }))
  return tenantId === NONE ? ask() : runAsTenant({ tenantId, actor: ambient().actor }, ask)
}

/** Dead letters of all tenants, the oldest first. It is written down that somebody looked. */
export async function deadLetters(limit = 200): Promise<DeadLetterView[]> {
  const rows = (await acrossTenants('looked at failed events', () =>
    database()
      .from('outbox_deliveries')
      .join('tenants', 'tenants.id', 'outbox_deliveries.tenant_id')
      .whereNull('outbox_deliveries.due_at')
      .orderBy('outbox_deliveries.published_at')
      .limit(limit)
      .select('outbox_deliveries.*', 'tenants.name as tenant_name')
  )) as { tenant_id: number; tenant_name: string; id: number; event: string; listener: string; aggregate: string; attempts: number; published_at: string; last_error: string | null }[]
  return rows.map((row) => ({
    ...{ tenantId: Number(row.tenant_id), tenant: row.tenant_name, id: Number(row.id), event: row.event, listener: row.listener },
    ...{ aggregate: row.aggregate, attempts: Number(row.attempts), publishedAt: row.published_at, error: row.last_error },
  }))
}

/** Has failed events of a tenant tried again, in the name of the platform admin; answers how many. */
export function retryEventsOf(tenantId: number, which: Which): Promise<number> {
  return runAsTenant({ tenantId, actor: ambient().actor }, () => transaction(() => retryDeliveries(which)))
}

/** Gives a failed event of a tenant up, in the name of the platform admin. */
export function skipEventOf(tenantId: number, id: number): Promise<void> {
  return runAsTenant({ tenantId, actor: ambient().actor }, () => transaction(() => skipDelivery(id)))
}
