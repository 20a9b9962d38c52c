import { transaction } from '../database/transaction.ts'
import { findRecord } from '../models/tenant_model.ts'
import type { Member } from '../permissions/rights.ts'
import { Membership } from '../tenants/models.ts'
import { bumpTenantRevision } from '../tenants/tenant_state.ts'
import { countAttempt } from './attempt_limits.ts'
import { WrongPasswordError } from './errors.ts'
import { auditEverywhere } from './identity_audit.ts'
import { updateIdentity } from './identity_admin.ts'
import type { Identity } from './identity_records.ts'
import { endSessions } from './own_sessions.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
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
 * @throws TooManyAttemptsError, WrongPasswordError
 */
export async function changeOwnPassword(
  identity: Identity,
  passwords: { current: string; next: string },
  currentSession: string
): Promise<void> {
  const limit = { key: `password:${identity.id}`, requests: 10, duration: '15 minutes' }
  const counted = await countAttempt([limit], 'currentPassword')
  if (!(await passwordMatches(identity.password, passwords.current))) throw new WrongPasswordError()
  await counted.forgive()
  const passwordHash = await hashPassword(passwords.next)
  await transaction(async () => {
    await updateIdentity(identity.id, { passwordHash })
    await endSessions(sessionOwner('member', identity.id), currentSession)
  })
  await auditEverywhere(identity, 'password_changed')
}
