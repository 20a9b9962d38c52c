import { setTimeout as wait } from 'node:timers/promises'
import { writeAuditEntries } from '../audit/audit_writer.ts'
import { ambient, withAmbient } from '../tenancy/context.ts'
import { databaseManager, dialect } from './client.ts'
import { isLockConflict } from './engine_errors.ts'
import type { TransactionContext } from './transaction_context.ts'
import { ReadOnlyError } from './errors.ts'
import { reportFailure } from '../errors/report.ts'

const ATTEMPTS = 6

async function attempt<T>(work: () => Promise<T>): Promise<{ result: T; context: TransactionContext }> {
  const client = await databaseManager().transaction(
    dialect() === 'mysql' ? { isolationLevel: 'read committed' } : {}
  )
  const context: TransactionContext = { client, audit: [], beforeCommit: [], afterCommit: [], finished: false }
  try {
    const result = await withAmbient({ transaction: context }, async () => {
      const value = await work()
      for (const last of context.beforeCommit) await last()
      await writeAuditEntries(context.audit)
      await client.commit()
      return value
    })
    return { result, context }
  } catch (error) {
    context.finished = true
    if (!client.isCompleted) await client.rollback()
    throw error
  } finally {
    context.finished = true
  }
}

/**
 * Runs a use case in one database transaction: its writes, ledger postings, stock moves and audit entries stand
 * together or not at all. Inside an open transaction it joins that one. On a deadlock the whole use case is run
 * again, so `work` must keep no state of its own between runs; outside effects go through `afterCommit`.
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  const { transaction: open, readOnly } = ambient()
  if (readOnly) throw new ReadOnlyError()
  if (open && !open.finished) return work()
  for (let tried = 1; ; tried++) {
    try {
      const { result, context } = await attempt(work)
      for (const effect of context.afterCommit) await reportFailure('after commit', effect)
      return result
    } catch (error) {
      if (tried >= ATTEMPTS || !isLockConflict(error)) throw error
      await wait(5 * 2 ** tried * (0.5 + Math.random()))
    }
  }
}

/**
 * Puts off an effect on the outside world until the transaction has committed. With no transaction open it runs
 * at once.
 */
export async function afterCommit(effect: () => void | Promise<void>): Promise<void> {
  const { transaction: open } = ambient()
  if (open && !open.finished) open.afterCommit.push(effect)
  else await effect()
}

/** Puts off work to the end of the transaction, before its audit entries. Outside of one it runs in its own. */
export async function beforeCommit(work: () => Promise<void>): Promise<void> {
  const { transaction: open } = ambient()
  if (open && !open.finished) open.beforeCommit.push(work)
  else await transaction(work)
}
