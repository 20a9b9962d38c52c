import { recordAudit } from '../audit/record_audit.ts'
import { database } from '../database/client.ts'
import { transaction } from '../database/transaction.ts'
import { findRecord } from '../models/tenant_model.ts'
import { asPlatform, currentTenantId } from '../tenancy/context.ts'
import { Membership } from '../tenants/models.ts'
import { sessionOwner } from './session_owner.ts'

/**
 * Ends the sessions of a user in the ambient tenant; those in other organizations go on.
 *
 * @returns how many ended
 * @throws RecordNotFoundError
 */
export async function endSessionsOfMember(membershipId: number): Promise<number> {
  return transaction(async () => {
    const member = await findRecord(Membership, membershipId)
    const tenantId = currentTenantId()
    const ended = await asPlatform(async () => {
      const rows = (await database().from('sessions').where('owner', sessionOwner('member', member.identityId)).select('id', 'data')) as { id: string; data: string }[]
      const here = rows.filter(({ data }) => (JSON.parse(data) as { tenant_id?: number }).tenant_id === tenantId).map(({ id }) => id)
      return here.length === 0 ? 0 : Number(await database().from('sessions').whereIn('id', here).delete())
    })
    recordAudit({ operation: 'event', entity: 'session_revoked', recordId: member.id, title: `Sessions of ${member.name} ended`, before: null, after: { sessions: ended } })
    return ended
  })
}
