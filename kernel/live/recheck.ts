import { rememberMember } from '../permissions/abilities.ts'
import { memberOf } from '../permissions/rights.ts'
import { ambient, runAsTenant, withAmbient } from '../tenancy/context.ts'
import { tenantState } from '../tenants/tenant_state.ts'
import type { LiveStream } from './streams.ts'
import { admitToTopic } from './topics.ts'

async function admits(topic: string): Promise<boolean> {
  return admitToTopic(topic).then(
    () => true,
    () => false
  )
}

/**
 * Asks again, after plugins, features or rights of the tenant have changed, whether the member is active, and for each
 * topic its plugin, feature and permission. What no longer holds is dropped; without a member the stream ends.
 */
export async function recheck(stream: LiveStream): Promise<void> {
  const { tenantId, storeId, identityId } = stream.owner
  await runAsTenant({ tenantId, storeId }, async () => {
    const state = await tenantState()
    const member = await memberOf(identityId)
    if (state.status === 'closed' || !member?.active) return stream.end()
    const actor = { kind: 'member' as const, id: member.id, name: member.name }
    await withAmbient({ actor, memo: new Map(ambient().memo) }, async () => {
      rememberMember(member)
      for (const topic of [...stream.topics]) if (!(await admits(topic))) await stream.drop(topic)
    })
  })
}
