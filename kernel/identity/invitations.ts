import { transaction } from '../database/transaction.ts'
import { runAsTenant, ambient, currentTenantId } from '../tenancy/context.ts'
import { Membership, MemberGroup } from '../tenants/models.ts'
import { bumpTenantRevision } from '../tenants/tenant_state.ts'
import { findRecord } from '../models/tenant_model.ts'
import { afterCommit } from '../database/transaction.ts'
import { AlreadyMemberError, LinkSpentError } from './errors.ts'
import { createIdentity, updateIdentity } from './identity_admin.ts'
import { findIdentity, normalEmail, type Identity } from './identity_records.ts'
import { sendInvitation } from './mails.ts'
import { linkToTenant, organizationName, organizationsOf } from './organizations.ts'
import { hashPassword } from './passwords.ts'
import { setMemberActive } from './membership_state.ts'
import { issueToken, readToken, spendToken, withdrawTokens } from './tokens.ts'

const SEVEN_DAYS_MS = 7 * 86_400_000

/** Whom to invite, and what the new user may do. */
export interface Invitation {
  email: string
  name: string
  /** Groups, each in one store or (null) in all. */
  groups: { groupId: number; storeId: number | null }[]
  defaultStoreId: number | null
}

/** An invitation as the person who got it sees it. */
export interface ReceivedInvitation {
  tenantId: number
  organization: string
  identity: Identity
}

async function sendLink(identityId: number, name: string): Promise<void> {
  const tenantId = currentTenantId()
  const identity = await findIdentity({ id: identityId })
  if (!identity) return
  const token = await issueToken({ purpose: 'invitation', subjectId: identityId, tenantId }, SEVEN_DAYS_MS)
  const organization = (await organizationName(tenantId)) ?? 'your organization'
  const invitedBy = ambient().actor.name
  await afterCommit(() => sendInvitation({ email: identity.email, name }, organization, invitedBy, token))
}

/**
 * Makes a user of the ambient tenant and mails the link by which the person accepts, good for seven days. Until then
 * the user can't enter. Who has an account already (a bookkeeper of several stores) keeps its password.
 *
 * @returns the membership's id
 * @throws AlreadyMemberError
 */
export async function inviteMember({ email, name, groups, defaultStoreId }: Invitation): Promise<number> {
  return transaction(async () => {
    const known = await findIdentity({ email })
    const identityId = known?.id ?? (await createIdentity({ email, name, password: null }))
    if (await Membership.query().where('identityId', identityId).first()) throw new AlreadyMemberError(normalEmail(email))
    const member = await Membership.create({ identityId, name, email: normalEmail(email), active: true, defaultStoreId })
    for (const { groupId, storeId } of groups) await MemberGroup.create({ membershipId: member.id, groupId, storeId })
    await linkToTenant(identityId, currentTenantId(), false)
    await bumpTenantRevision()
    await sendLink(identityId, name)
    return member.id
  })
}

/**
 * Mails a new link; the earlier one no longer works.
 *
 * @throws AlreadyMemberError where the invitation was accepted already, RecordNotFoundError
 */
export async function resendInvitation(membershipId: number): Promise<void> {
  await transaction(async () => {
    const member = await findRecord(Membership, membershipId)
    const tenantId = currentTenantId()
    const accepted = (await organizationsOf(member.identityId)).some((organization) => organization.tenantId === tenantId)
    if (accepted) throw new AlreadyMemberError(member.email)
    await sendLink(member.identityId, member.name)
  })
}

/**
 * Takes an invitation back: its link no longer works, and the user is inactive. Inviting again is switching on and sending it again.
 *
 * @throws AlreadyMemberError where it was accepted already, RecordNotFoundError
 */
export async function revokeInvitation(membershipId: number): Promise<void> {
  await transaction(async () => {
    const member = await findRecord(Membership, membershipId, { lock: true })
    const tenantId = currentTenantId()
    if ((await organizationsOf(member.identityId)).some((organization) => organization.tenantId === tenantId)) throw new AlreadyMemberError(member.email)
    await withdrawTokens({ purpose: 'invitation', subjectId: member.identityId, tenantId })
    await setMemberActive(membershipId, false)
  })
}

/** What an invitation link offers; null where it no longer works. */
export async function receivedInvitation(token: string): Promise<ReceivedInvitation | null> {
  const subject = await readToken('invitation', token)
  if (!subject?.tenantId) return null
  const identity = await findIdentity({ id: subject.subjectId })
  const organization = await organizationName(subject.tenantId)
  return identity && organization ? { tenantId: subject.tenantId, organization, identity } : null
}

/**
 * Accepts an invitation. A new account gets its name and password; an account that has one keeps it.
 *
 * @throws LinkSpentError
 */
export async function acceptInvitation(token: string, account: { name: string; password: string } | null): Promise<ReceivedInvitation> {
  const invitation = await receivedInvitation(token)
  if (!invitation) throw new LinkSpentError()
  const { tenantId, identity } = invitation
  const fresh = identity.password === null && account ? { name: account.name, passwordHash: await hashPassword(account.password) } : null
  const actor = { kind: 'system' as const, id: null, name: fresh?.name ?? identity.name }
  await runAsTenant({ tenantId, actor, origin: ambient().origin }, () =>
    transaction(async () => {
      await spendToken('invitation', token)
      if (fresh) await updateIdentity(identity.id, fresh)
      await linkToTenant(identity.id, tenantId, true)
      const member = await Membership.query().where('identityId', identity.id).firstOrFail()
      if (fresh && member.name !== fresh.name) await member.merge({ name: fresh.name }).save()
      await bumpTenantRevision()
    })
  )
  return invitation
}
