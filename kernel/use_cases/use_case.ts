import { createHash } from 'node:crypto'
import { database } from '../database/client.ts'
import { isDuplicateKey } from '../database/engine_errors.ts'
import { DuplicateInProgressError } from '../database/errors.ts'
import { transaction } from '../database/transaction.ts'
import { nowInstant } from '../dates/index.ts'
import { ambient, currentTenantId, withAmbient } from '../tenancy/context.ts'

async function claim(key: string): Promise<{ done: boolean; result: unknown }> {
  const tenantId = currentTenantId()
  try {
    await database().insertQuery().table('idempotency_keys').insert({ tenant_id: tenantId, idempotency_key: key, result: null, at: nowInstant() })
    return { done: false, result: undefined }
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
  const row = (await database().from('idempotency_keys').where('tenant_id', tenantId).where('idempotency_key', key).first()) as { result: string | null } | null
  if (!row?.result) throw new DuplicateInProgressError()
  return { done: true, result: (JSON.parse(row.result) as { value: unknown }).value }
}

async function settle(key: string, value: unknown): Promise<void> {
  await database()
    .from('idempotency_keys')
    .where('tenant_id', currentTenantId())
    .where('idempotency_key', key)
    .update({ result: JSON.stringify({ value: value ?? null }) })
}

/**
 * One thing that a person or a webhook can trigger: one transaction, done once for each idempotency key. A repeat
 * with the same key gives back what the first run gave, and does nothing. The key comes with the request; work
 * without one (commands, tests) simply runs.
 *
 * @param name - permanent name of the use case: `sales.finalize_invoice`
 * @param work - returns a JSON value: ids and numbers, not records
 */
export async function useCase<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { idempotencyKey, actor } = ambient()
  if (!idempotencyKey) return transaction(work)
  const digest = createHash('sha256').update(`${actor.kind}:${actor.id}:${idempotencyKey}`).digest('hex')
  const key = `${name}:${digest}`
  return transaction(async () => {
    const claimed = await claim(key)
    if (claimed.done) return claimed.result as T
    // The key names the outermost use case: those inside it are part of it, and may well run more than once.
    const result = await withAmbient({ idempotencyKey: null }, work)
    await settle(key, result)
    return result
  })
}
