import { recordPlatformEvent } from '../audit/platform_log.ts'
import { database } from '../database/client.ts'
import { isDuplicateKey } from '../database/engine_errors.ts'
import { RecordNotFoundError } from '../database/errors.ts'
import { afterCommit, transaction } from '../database/transaction.ts'
import { nowInstant } from '../dates/index.ts'
import { ambient, asPlatform } from '../tenancy/context.ts'
import { EmailTakenError, LastAdminError, LinkSpentError, WrongPasswordError } from './errors.ts'
import { findPlatformAdmin, normalEmail, type PlatformAdmin } from './identity_records.ts'
import { sendPlatformInvitation } from './mails.ts'
import { endSessions } from './own_sessions.ts'
import { refuseWeakPassword } from './password_strength.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { sessionOwner } from './session_owner.ts'
import { issueToken, readToken, spendToken, withdrawTokens } from './tokens.ts'

const SEVEN_DAYS_MS = 7 * 86_400_000

/** A platform admin as the console lists it. */
export interface PlatformAdminSummary {
  id: number
  name: string
  email: string
  standing: 'active' | 'invited' | 'inactive'
  createdAt: string
}

/** All platform admins, by name. */
export async function allPlatformAdmins(): Promise<PlatformAdminSummary[]> {
  const rows = (await asPlatform(() => database().from('platform_admins').orderBy('name').select('id', 'name', 'email', 'password', 'active', 'created_at'))) as {
    id: number; name: string; email: string; password: string; active: number; created_at: string
  }[]
  return rows.map(({ id, name, email, password, active, created_at }) => ({
    id: Number(id),
    name,
    email,
    standing: !Number(active) ? 'inactive' : password ? 'active' : 'invited',
    createdAt: created_at,
  }))
}

async function mailLink(id: number, email: string, name: string): Promise<void> {
  const token = await issueToken({ purpose: 'platform_invitation', subjectId: id, tenantId: null }, SEVEN_DAYS_MS)
  const invitedBy = ambient().actor.name
  await afterCommit(() => sendPlatformInvitation({ email, name }, invitedBy, token))
}

/**
 * Makes an account of the console and mails the link by which its owner chooses a password, good for seven days.
 *
 * @throws EmailTakenError
 */
export async function invitePlatformAdmin(account: { email: string; name: string }): Promise<void> {
  const [email, name] = [normalEmail(account.email), account.name.trim()]
  await transaction(async () => {
    const id = await asPlatform(async () => {
      const [inserted] = (await database().insertQuery().table('platform_admins').returning('id').insert({ email, name, password: '', active: 1, created_at: nowInstant() })) as ({ id: number } | number)[]
      return Number(typeof inserted === 'object' ? inserted.id : inserted)
    }).catch((error: unknown) => {
      throw isDuplicateKey(error) ? new EmailTakenError(email) : error
    })
    await mailLink(id, email, name)
    await recordPlatformEvent({ actor: ambient().actor.name, event: 'platform_admin_invited', detail: { email, name } })
  })
}

/** Whom an invitation to the console is for; null where the link no longer works. */
export async function receivedPlatformInvitation(token: string): Promise<PlatformAdmin | null> {
  const subject = await readToken('platform_invitation', token)
  const admin = subject && (await findPlatformAdmin({ id: subject.subjectId }))
  return admin?.active ? admin : null
}

/**
 * Accepts an invitation to the console with a password.
 *
 * @throws LinkSpentError
 */
export async function acceptPlatformInvitation(token: string, password: string): Promise<void> {
  const admin = await receivedPlatformInvitation(token)
  if (!admin) throw new LinkSpentError()
  await refuseWeakPassword(password, 'password', [admin.email, admin.name])
  const hash = await hashPassword(password)
  await transaction(async () => {
    await spendToken('platform_invitation', token)
    await asPlatform(() => database().from('platform_admins').where('id', admin.id).update({ password: hash }))
    await recordPlatformEvent({ actor: admin.name, event: 'platform_admin_accepted', detail: { email: admin.email } })
  })
}

/**
 * Switches a platform admin on or off. Off, the admin's sessions end, and an invitation not accepted yet is void; on,
 * who has no password is mailed a new one.
 *
 * @throws LastAdminError where nobody else could enter the console, RecordNotFoundError
 */
export async function setPlatformAdminActive(id: number, active: boolean): Promise<void> {
  await transaction(async () => {
    const admin = await findPlatformAdmin({ id })
    if (!admin) throw new RecordNotFoundError('The admin')
    if (!active) {
      const others = (await allPlatformAdmins()).filter((one) => one.standing === 'active' && one.id !== id)
      if (others.length === 0 || id === ambient().actor.id) throw new LastAdminError()
      await withdrawTokens({ purpose: 'platform_invitation', subjectId: id, tenantId: null })
    }
    await asPlatform(() => database().from('platform_admins').where('id', id).update({ active: active ? 1 : 0 }))
    if (!active) await endSessions(sessionOwner('platform', id))
    else if (admin.password === null) await mailLink(id, admin.email, admin.name)
    await recordPlatformEvent({ actor: ambient().actor.name, event: active ? 'platform_admin_activated' : 'platform_admin_deactivated', detail: { email: admin.email, name: admin.name } })
  })
}

/**
 * Changes an admin's own password and ends the other sessions.
 *
 * @param sessionId - hashed id of the session that goes on
 * @throws WrongPasswordError
 */
export async function changePlatformPassword(id: number, password: { current: string; next: string }, sessionId: string): Promise<void> {
  const admin = await findPlatformAdmin({ id })
  if (!admin || !(await passwordMatches(admin.password, password.current))) throw new WrongPasswordError()
  await refuseWeakPassword(password.next, 'newPassword', [admin.email, admin.name])
  const hash = await hashPassword(password.next)
  await transaction(async () => {
    await asPlatform(() => database().from('platform_admins').where('id', id).update({ password: hash }))
    await endSessions(sessionOwner('platform', id), sessionId)
    await recordPlatformEvent({ actor: admin.name, event: 'platform_password_changed', detail: { email: admin.email } })
  })
}
