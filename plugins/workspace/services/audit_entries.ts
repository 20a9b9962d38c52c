import { currentTenantId, database, RecordNotFoundError } from '@benchpin/kernel'
import { entityWords, operationWord } from '../lists/audit_list.ts'
import type { AuditEntryView } from '../screen_props.ts'

/** Attributes that say nothing to a person. */
const TECHNICAL = new Set(['id', 'tenantId', 'version', 'createdAt', 'updatedAt'])

const read = (json: unknown) => (typeof json === 'string' ? (JSON.parse(json) as Record<string, unknown>) : {})

/** One entry with what it changed. */
export async function auditEntry(sequence: number): Promise<AuditEntryView> {
  const row = (await database().from('audit_entries').where('tenant_id', currentTenantId()).where('sequence', sequence).first()) as Record<string, unknown> | null
  if (!row) throw new RecordNotFoundError('The audit entry')
  const before = read(row.before_json)
  const after = read(row.after_json)
  const attributes = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((attribute) => !TECHNICAL.has(attribute))
  return {
    sequence,
    at: String(row.at),
    actor: String(row.actor_name),
    address: row.address === null ? null : String(row.address),
    requestId: row.request_id === null ? null : String(row.request_id),
    operation: String(row.operation) as AuditEntryView['operation'],
    operationWord: operationWord(row.operation),
    record: entityWords(String(row.entity)),
    recordId: row.record_id === null ? null : Number(row.record_id),
    title: String(row.title),
    differences: attributes.map((attribute) => ({ attribute, before: before[attribute] ?? null, after: after[attribute] ?? null })),
    hash: String(row.hash),
  }
}
