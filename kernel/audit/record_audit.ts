import { ambient } from '../tenancy/context.ts'
import { NoTransactionError } from './errors.ts'
import type { AuditDraft } from './audit_draft.ts'

/**
 * Puts an entry into the audit log of the ambient tenant. It is written when the open transaction ends, and with
 * it, or not at all. Models call it by themselves; call it for an event that is no record's change.
 *
 * @throws NoTransactionError outside a transaction
 */
export function recordAudit(draft: AuditDraft): void {
  const { transaction } = ambient()
  if (!transaction || transaction.finished) throw new NoTransactionError()
  transaction.audit.push(draft)
}
