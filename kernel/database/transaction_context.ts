import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { AuditDraft } from '../audit/audit_draft.ts'

/** One open database transaction and what waits for its end. */
export interface TransactionContext {
  client: TransactionClientContract
  /** Audit entries, written last so that the chain's head is locked for the shortest time. */
  audit: AuditDraft[]
  /** Work that must see all other writes, run inside the transaction before the audit entries. */
  beforeCommit: (() => Promise<void>)[]
  /** Work for after the commit; what it throws is logged and undoes nothing. */
  afterCommit: (() => void | Promise<void>)[]
  /** Set once committed or rolled back: later work must not inherit it. */
  finished: boolean
}
