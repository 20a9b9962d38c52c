import { transaction } from '../database/transaction.ts'
import { sendPasswordChanged } from './account_mails.ts'
import { countAttempt, mailLimits } from './attempt_limits.ts'
import { LinkSpentError } from './errors.ts'
import { auditEverywhere } from './identity_audit.ts'
import { updateIdentity } from './identity_admin.ts'
import { findIdentity, type Identity } from './identity_records.ts'
import { inBackground } from './in_background.ts'
import { sendResetLink } from './mails.ts'
import { revokeSessionsOf } from './own_sessions.ts'
import { refuseWeakPassword } from './password_strength.ts'
import { hashPassword } from './passwords.ts'
import { forgetDevices } from './second_factor/remembered_devices.ts'
import { sessionOwner } from './session_owner.ts'
import { issueToken, readToken, spendToken, withdrawTokens } from './tokens.ts'

const ONE_HOUR_MS = 3_600_000

/**
 * Mails a link for a new password, good for an hour. The answer and its speed are the same for an unknown e-mail.
 *
 * @param address - where the request comes from
 * @throws TooManyAttemptsError
 */
export async function requestReset(email: string, address: string): Promise<void> {
  await countAttempt(mailLimits('forgot_password', email, address))
  inBackground('mail for a password reset', async () => {
    const identity = await findIdentity({ email })
    // Without a password the invitation was never accepted: its link is the way in.
    if (!identity?.active || identity.password === null) return
    const token = await transaction(() =>
      issueToken({ purpose: 'password_reset', subjectId: identity.id, tenantId: null }, ONE_HOUR_MS)
    )
    await sendResetLink(identity, token)
    await auditEverywhere(identity, 'password_reset_requested')
  })
}

/** Whose password a reset link changes; null where the link no longer works. */
export async function resetSubject(token: string): Promise<Identity | null> {
  const subject = await readToken('password_reset', token)
  return subject && findIdentity({ id: subject.subjectId })
}

/**
 * Sets the new password, uses the link up and signs the person out everywhere. A second factor stays on, and no device
 * is remembered for it any more: who reads the mail does not get around it.
 *
 * @throws LinkSpentError, WeakPasswordError
 */
export async function resetPassword(token: string, password: string): Promise<void> {
  const identity = await resetSubject(token)
  if (!identity) throw new LinkSpentError()
  await refuseWeakPassword(password, 'password', [identity.email, identity.name])
  const passwordHash = await hashPassword(password)
  await transaction(async () => {
    await spendToken('password_reset', token)
    await withdrawTokens({ purpose: 'password_reset', subjectId: identity.id, tenantId: null })
    await updateIdentity(identity.id, { passwordHash })
    await revokeSessionsOf(identity.id)
    await forgetDevices(sessionOwner('member', identity.id))
  })
  await auditEverywhere(identity, 'password_reset')
  inBackground('mail about a new password', () => sendPasswordChanged(identity))
}
