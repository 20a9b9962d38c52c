import { currentMember, currentTenantId, database, can, RecordNotFoundError } from '@benchpin/kernel'
import type { WorkState, WorkStatus } from './contract.ts'

/** A work as the database keeps it. */
export interface WorkRow {
  id: number
  work: string
  title: string
  payload: string
  store_id: number | null
  begun_by: number | null
  begun_by_name: string
  status: WorkStatus
  done: number
  of_total: number | null
  saying: string | null
  result: string | null
  error: string | null
  begun_at: string
  started_at: string | null
  ended_at: string | null
  attempts: number
  cancel_asked: number
  claim: string | null
  due_at: string | null
}

/** All works of the ambient tenant, as a query to narrow down. */
export function workRows() {
  return database().from('automation_works').where('tenant_id', currentTenantId())
}

const number = (value: unknown) => (value === null || value === undefined ? null : Number(value))

/** A work as screens and callers see it. */
export function stateOf(row: WorkRow): WorkState {
  return {
    id: Number(row.id),
    title: row.title,
    status: row.status,
    done: Number(row.done),
    of: number(row.of_total),
    saying: row.saying,
    result: row.result === null ? null : (JSON.parse(row.result) as unknown),
    error: row.error,
    begunAt: row.begun_at,
    begunBy: row.begun_by_name,
    endedAt: row.ended_at,
  }
}

/**
 * A work of the user who asks, or anybody's for those who manage background work.
 *
 * @throws RecordNotFoundError for everybody else, as for a work that is not there
 */
export async function visibleWork(id: number): Promise<WorkRow> {
  const row = (await workRows().where('id', id).first()) as WorkRow | null
  const own = row && number(row.begun_by) === (currentMember()?.id ?? null)
  if (!row || !(own || (await can('automation.manage')))) throw new RecordNotFoundError('The background work')
  return row
}

/** The works that the user has begun, the newest first. */
export async function ownWorks(limit: number): Promise<WorkState[]> {
  const rows = (await workRows().where('begun_by', currentMember()?.id ?? 0).orderBy('begun_at', 'desc').orderBy('id', 'desc').limit(limit)) as WorkRow[]
  return rows.map(stateOf)
}
