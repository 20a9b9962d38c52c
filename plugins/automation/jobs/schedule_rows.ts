import { asPlatform, currentTenantId, database } from '@benchpin/kernel'
import { NONE } from './declared.ts'

/** A job's place in the schedule. */
export interface ScheduleRow {
  tenant_id: number
  job: string
  store_id: number
  schedule: string
  time_zone: string
  scheduled_for: string
  due_at: string
  asked_at: string | null
  asked_by: string | null
  token: number
  holder: string | null
  attempts: number
  last_started_at: string | null
  last_ended_at: string | null
  last_outcome: string | null
}

/** Which job of whom. */
export type ScheduleKey = Pick<ScheduleRow, 'tenant_id' | 'job' | 'store_id'>

/** What a run came to. `lost`: its process died; `skipped`: missed, and not to be caught up; `withdrawn`: turned off meanwhile. */
export type RunOutcome = 'running' | 'done' | 'failed' | 'lost' | 'skipped' | 'withdrawn'

/** Rows of the schedule, as a query to narrow down. Await it within `asPlatform`. */
export function scheduleRows() {
  return database().from('automation_schedule')
}

/** The one row of a job. */
export function scheduleRow({ tenant_id, job, store_id }: ScheduleKey) {
  return scheduleRows().where('tenant_id', tenant_id).where('job', job).where('store_id', store_id)
}

/** A schedule's row with its numbers as numbers: MySQL gives large ones as text. */
export function read(row: ScheduleRow): ScheduleRow {
  return { ...row, tenant_id: Number(row.tenant_id), store_id: Number(row.store_id), token: Number(row.token), attempts: Number(row.attempts) }
}

/** Where the runs of a tenant's jobs are written down: among its own records, or among those of the platform. */
export function runTable(tenantId: number): 'automation_runs' | 'automation_platform_runs' {
  return tenantId === NONE ? 'automation_platform_runs' : 'automation_runs'
}

/** The runs of the ambient tenant, or of the platform, as a query to narrow down. */
export function runRows(tenantId: number) {
  return database().from(runTable(tenantId)).where('tenant_id', tenantId === NONE ? NONE : currentTenantId())
}

/** The schedule of the ambient tenant. */
export async function scheduleOfTenant(): Promise<ScheduleRow[]> {
  const tenantId = currentTenantId()
  return asPlatform(async () => ((await scheduleRows().where('tenant_id', tenantId)) as ScheduleRow[]).map(read))
}
