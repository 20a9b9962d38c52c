import { database } from '../database/client.ts'
import { currentTenantId } from '../tenancy/context.ts'

const KEPT_DAYS = 14

/**
 * Forgets the ambient tenant's idempotency keys of two weeks ago and older: no browser and no webhook repeats a request
 * after that long. Answers how many. A nightly job calls it.
 */
export async function forgetOldKeys(): Promise<number> {
  const before = new Date(Date.now() - KEPT_DAYS * 86_400_000).toISOString()
  return Number(await database().from('idempotency_keys').where('tenant_id', currentTenantId()).where('at', '<', before).delete())
}
