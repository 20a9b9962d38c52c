import { database } from '../database/client.ts'
import { currentTenantId } from '../tenancy/context.ts'

const KEPT_DAYS = 14
/** One use case in so many clears away. */
const EVERY = 500

/**
 * Now and then forgets the idempotency keys of two weeks ago and older: no browser and no webhook repeats a request
 * after that long. Runs after a commit, in a statement of its own.
 */
export async function forgetOldKeys(chance = Math.random()): Promise<void> {
  if (chance >= 1 / EVERY) return
  const before = new Date(Date.now() - KEPT_DAYS * 86_400_000).toISOString()
  await database().from('idempotency_keys').where('tenant_id', currentTenantId()).where('at', '<', before).delete()
}
