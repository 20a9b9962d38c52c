import { transaction } from '../database/transaction.ts'
import { findRecord } from '../models/tenant_model.ts'
import type { Member } from '../permissions/rights.ts'
import { Membership } from '../tenants/models.ts'
import { bumpTenantRevision } from '../tenants/tenant_state.ts'
import { memberAccount } from './account.ts'
import { sendPasswordChanged } from './account_mails.ts'
import { auditEverywhere } from './identity_audit.ts'
import { updateIdentity } from './identity_admin.ts'
import type { Identity } from './identity_records.ts'
import { inBackground } from './in_background.ts'
import { endSessions } from './own_sessions.ts'
import { refuseWeakPassword } from './password_strength.ts'
import { hashPassword } from './passwords.ts'
import { provePassword } from './second_factor/prove_again.ts'
import { forgetDevices } from './second_factor/remembered_devices.ts'
import { sessionOwner } from './session_owner.ts'

/** Changes the name of the signed-in user: of the account, and of the user in the ambient tenant. */
export async function renameSelf(member: Member, name: string): Promise<void> {
  await transaction(async () => {
    const record = await findRecord(Membership, member.id)
    await record.merge({ name }).save()
    await updateIdentity(member.identityId, { name })
    await bumpTenantRevision()
  })
}

/**
 * Changes one's own password. All other sessions end: whoever knew the old one is out.
 *
 * @param currentSession - hashed id of the session that stays
 * @throws TooManyAttemptsError, WrongPasswordError, WeakPasswordError
 */
export async function changeOwnPassword(
  identity: Identity,
  passwords: { current: string; next: string },
  currentSession: string
): Promise<void> {
  await provePassword(memberAccount(identity), passwords.current)
  await refuseWeakPassword(passwords.next, 'newPassword', [identity.email, identity.name])
  const passwordHash = await hashPassword(passwords.next)
  await transaction(async () => {
    await updateIdentity(identity.id, { passwordHash })
    await endSessions(sessionOwner('member', identity.id), currentSession)
    await forgetDevices(sessionOwner('member', identity.id))
  })
  await auditEverywhere(identity, 'password_changed')
  inBackground('mail about a new password', () => sendPasswordChanged(identity))
}
