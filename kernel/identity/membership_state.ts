import { transaction } from '../database/transaction.ts'
import { findRecord } from '../models/tenant_model.ts'
import { currentTenantId } from '../tenancy/context.ts'
import { Membership } from '../tenants/models.ts'
import { bumpTenantRevision } from '../tenants/tenant_state.ts'
import { findIdentity } from './identity_records.ts'
import { linkToTenant } from './organizations.ts'

/**
 * Makes the membership of an existing account in the ambient tenant, accepted at once: for set-up, demo data and
 * tests. People invite through `inviteMember`.
 *
 * @returns the membership's id
 */
export async function addMember(member: { identityId: number; name: string; email: string; defaultStoreId: number | null }): Promise<number> {
  return transaction(async () => {
    const record = await Membership.create({ ...member, active: true })
    await linkToTenant(member.identityId, currentTenantId(), true)
    await bumpTenantRevision()
    return record.id
  })
}

/**
 * Switches a user of the ambient tenant on or off. Off, every next request of his is refused; other organizations
 * of the same person are not touched.
 */
export async function setMemberActive(membershipId: number, active: boolean): Promise<void> {
  await transaction(async () => {
    const record = await findRecord(Membership, membershipId, { lock: true })
    await record.merge({ active }).save()
    // Who has not accepted the invitation yet has no password: switching on is not accepting it.
    const identity = await findIdentity({ id: record.identityId })
    await linkToTenant(record.identityId, currentTenantId(), active && identity?.password !== null)
    await bumpTenantRevision()
  })
}
