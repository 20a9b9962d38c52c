import { database } from '../database/client.ts'
import { nowInstant } from '../dates/index.ts'
import { ambient, withAmbient } from './context.ts'

/**
 * Runs platform work over all tenants, with neither wall: the console's figures, exports, repairs. It is written
 * down before the work begins. Use cases of a tenant never need it.
 *
 * @param reason - plain words; the audit of the platform keeps them
 */
export async function acrossTenants<T>(reason: string, work: () => PromiseLike<T> | T): Promise<T> {
  const { actor } = ambient()
  return withAmbient({ tenantId: null, across: true, platform: true, transaction: null, memo: new Map() }, async () => {
    const row = { at: nowInstant(), actor: actor.name, event: 'across_tenants', tenant_id: null, detail: reason }
    await database().insertQuery().table('platform_events').insert(row)
    return await work()
  })
}
