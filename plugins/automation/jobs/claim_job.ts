import { randomUUID } from 'node:crypto'
import { asPlatform, database, nowInstant } from '@benchpin/kernel'
import type { WhichTenants } from '../runner/lane.ts'
import { NONE } from './declared.ts'
import { read, runRows, scheduleRow, scheduleRows, type ScheduleRow } from './schedule_rows.ts'

/** How long a claim holds without being renewed, in milliseconds. A process that dies is missed after that long. */
export const LEASE_MS = 60_000
const LOOKED_AT = 100

/** A job that this process holds, as it was before; `token` is the one of this claim. */
export interface ClaimedJob {
  row: ScheduleRow
  token: number
  holder: string
}

/** When a claim that is renewed now runs out. */
export function leaseEnd(): string {
  return new Date(Date.now() + LEASE_MS).toISOString()
}

/** What is due by `now`, of active tenants and of the platform, or of some tenants; the longest waiting first. */
export async function dueJobs(now = nowInstant(), which: WhichTenants = 'all'): Promise<ScheduleRow[]> {
  return asPlatform(async () => {
    const due = scheduleRows().where('due_at', '<=', now)
    if (which !== 'all') void due.whereIn('tenant_id', [...which])
    const rows = (await due
      .where((whose) => void whose.where('tenant_id', NONE).orWhereIn('tenant_id', (active) => void active.from('tenants').where('status', 'active').select('id')))
      .orderBy('due_at')
      .limit(LOOKED_AT)) as ScheduleRow[]
    return rows.map(read)
  })
}

/**
 * Takes a due job, or answers null where another process was quicker. The token counts up, so whoever held it before can
 * record nothing any more; what that run had begun is written down as lost. Run it in the row's tenant.
 */
export async function claimJob(row: ScheduleRow): Promise<ClaimedJob | null> {
  const token = row.token + 1
  const holder = randomUUID()
  return asPlatform(async () => {
    const taken = { token, holder, due_at: leaseEnd(), attempts: row.attempts + 1, last_started_at: nowInstant() }
    const claimed = Number(await scheduleRow(row).where('token', row.token).where('due_at', row.due_at).update(taken))
    if (claimed === 0) return null
    if (row.holder !== null) {
      const lost = { outcome: 'lost', ended_at: nowInstant(), error: 'The process that ran it died, or was not heard of for a minute.' }
      await runRows(row.tenant_id).where('job', row.job).where('store_id', row.store_id).where('token', row.token).where('outcome', 'running').update(lost)
    }
    return { row, token, holder }
  })
}

/** Renews a claim; answers whether it is still this process's. */
export async function renewJob({ row, token, holder }: ClaimedJob): Promise<boolean> {
  return asPlatform(async () => Number(await scheduleRow(row).where('token', token).where('holder', holder).update({ due_at: leaseEnd() })) > 0)
}

/** Adds a run to the history; answers its id. */
export async function beginRun(tenantId: number, table: string, run: Record<string, string | number | null>): Promise<number> {
  const [inserted] = (await database().insertQuery().table(table).returning('id').insert({ tenant_id: tenantId, ...run })) as ({ id: number } | number)[]
  return Number(typeof inserted === 'object' ? inserted.id : inserted)
}
