import { currentTenantId, database, RecordNotFoundError } from '@benchpin/kernel'
import { entityWords } from '../lists/audit_list.ts'

/** One changed attribute, before and after. */
export interface AuditDifference {
  attribute: string
  before: unknown
  after: unknown
}

/** An entry of the audit log as its page shows it. */
export interface AuditEntryView {
  sequence: number
  at: string
  actor: string
  address: string | null
  requestId: string | null
  operation: string
  record: string
  title: string
  differences: AuditDifference[]
  hash: string
}

const read = (json: unknown) => (typeof json === 'string' ? (JSON.parse(json) as Record<string, unknown>) : {})

/** One entry with what it changed. */
export async function auditEntry(sequence: number): Promise<AuditEntryView> {
  const row = (await database().from('audit_entries').where('tenant_id', currentTenantId()).where('sequence', sequence).first()) as Record<string, unknown> | null
  if (!row) throw new RecordNotFoundError('The audit entry')
  const before = read(row.before_json)
  const after = read(row.after_json)
  const attributes = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return {
    sequence,
    at: String(row.at),
    actor: String(row.actor_name),
    address: row.address === null ? null : String(row.address),
    requestId: row.request_id === null ? null : String(row.request_id),
    operation: String(row.operation),
    record: entityWords(String(row.entity)),
    title: String(row.title),
    differences: attributes.map((attribute) => ({ attribute, before: before[attribute] ?? null, after: after[attribute] ?? null })),
    hash: String(row.hash),
  }
}
