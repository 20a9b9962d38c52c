import { ambient, withAmbient } from '../tenancy/context.ts'
import { isLockConflict } from './engine_errors.ts'
import { transaction } from './transaction.ts'
import type { TransactionContext } from './transaction_context.ts'

/** What an attempt came to. */
export type Attempt<T> = { succeeded: true; result: T } | { succeeded: false; error: unknown }

/**
 * Tries a part of a use case whose failure must not undo the rest: what it wrote, its audit entries and its effects
 * included, is undone, and the error is handed back. A deadlock is thrown on, because the engine has then undone the
 * whole transaction.
 */
export async function attemptWithin<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  const { transaction: open } = ambient()
  try {
    const result = open && !open.finished ? await inSavepoint(open, work) : await transaction(work)
    return { succeeded: true, result }
  } catch (error) {
    if (isLockConflict(error)) throw error
    return { succeeded: false, error }
  }
}

async function inSavepoint<T>(open: TransactionContext, work: () => Promise<T>): Promise<T> {
  const client = await open.client.transaction()
  const inner: TransactionContext = { client, audit: [], beforeCommit: [], afterCommit: [], finished: false }
  try {
    const result = await withAmbient({ transaction: inner }, work)
    await client.commit()
    open.audit.push(...inner.audit)
    open.beforeCommit.push(...inner.beforeCommit)
    open.afterCommit.push(...inner.afterCommit)
    return result
  } catch (error) {
    // After a deadlock there is no savepoint left to go back to; the error that is thrown on says what happened.
    await client.rollback().catch(() => undefined)
    throw error
  } finally {
    inner.finished = true
  }
}
