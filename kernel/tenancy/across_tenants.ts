import { recordPlatformEvent } from '../audit/platform_log.ts'
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
    await recordPlatformEvent({ actor: actor.name, event: 'across_tenants', detail: { reason } })
    return await work()
  })
}
