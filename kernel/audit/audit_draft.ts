/** What happened to a record. */
export type AuditOperation = 'create' | 'update' | 'delete' | 'restore' | 'event'

/** An entry of the audit log before it takes its place in the chain. */
export interface AuditDraft {
  operation: AuditOperation
  /** Table of the record, or a word for an event that is no record's (`sign_in`, `bulk_load`). */
  entity: string
  recordId: number | null
  /** How a person names the record: a StockID, an invoice number, a name. */
  title: string
  /** Changed attributes before; all of them for a delete; null for a create. */
  before: Record<string, unknown> | null
  /** Changed attributes after; all of them for a create; null for a delete. */
  after: Record<string, unknown> | null
}
