import { database } from '../database/client.ts'
import { RecordNotFoundError } from '../database/errors.ts'
import { currentTenantId } from '../tenancy/context.ts'
import type { AuditOperation } from './audit_draft.ts'

/** Attributes of a record as an entry keeps them. */
export type Attributes = Record<string, unknown>

/** An entry of the audit log, read back. */
export interface StoredEntry {
  sequence: number
  at: string
  actorName: string
  requestId: string | null
  operation: AuditOperation
  entity: string
  recordId: number | null
  title: string
  before: Attributes | null
  after: Attributes | null
}

interface Row {
  sequence: number | string
  at: string
  actor_name: string
  request_id: string | null
  operation: AuditOperation
  entity: string
  record_id: number | string | null
  title: string
  before_json: string | null
  after_json: string | null
}

const parsed = (json: string | null) => (json === null ? null : (JSON.parse(json) as Attributes))

function entryFrom(row: Row): StoredEntry {
  return {
    sequence: Number(row.sequence),
    at: row.at,
    actorName: row.actor_name,
    requestId: row.request_id,
    operation: row.operation,
    entity: row.entity,
    recordId: row.record_id === null ? null : Number(row.record_id),
    title: row.title,
    before: parsed(row.before_json),
    after: parsed(row.after_json),
  }
}

const entries = () => database().from('audit_entries').where('audit_entries.tenant_id', currentTenantId())

/**
 * An entry of the ambient tenant's log.
 *
 * @throws RecordNotFoundError
 */
export async function storedEntry(sequence: number): Promise<StoredEntry> {
  const row = (await entries().where('sequence', sequence).first()) as Row | null
  if (!row) throw new RecordNotFoundError('The audit entry')
  return entryFrom(row)
}

/**
 * All entries that one transaction wrote together with this one, in their order: they bear the same instant, name and request,
 * and stand side by side in the chain.
 */
export async function entriesWrittenWith(entry: StoredEntry): Promise<StoredEntry[]> {
  const query = entries().where('at', entry.at).where('actor_name', entry.actorName).orderBy('sequence')
  if (entry.requestId === null) query.whereNull('request_id')
  else query.where('request_id', entry.requestId)
  const found = ((await query) as Row[]).map(entryFrom)
  const place = found.findIndex(({ sequence }) => sequence === entry.sequence)
  let [first, last] = [place, place]
  while (first > 0 && found[first - 1]!.sequence === found[first]!.sequence - 1) first--
  while (last < found.length - 1 && found[last + 1]!.sequence === found[last]!.sequence + 1) last++
  return found.slice(first, last + 1)
}

/** The newest entry of a record, of the kinds asked for; null where there is none. */
export async function lastEntryOf(entity: string, recordId: number, operations: AuditOperation[]): Promise<StoredEntry | null> {
  const row = (await entries().where('entity', entity).where('record_id', recordId).whereIn('operation', operations).orderBy('sequence', 'desc').first()) as Row | null
  return row ? entryFrom(row) : null
}
