import { database } from '../database/client.ts'
import { isDuplicateKey } from '../database/engine_errors.ts'
import { transaction } from '../database/transaction.ts'
import { nowInstant } from '../dates/index.ts'
import { asPlatform, ambient, runAsTenant } from '../tenancy/context.ts'
import { Membership } from '../tenants/models.ts'
import { bumpTenantRevision } from '../tenants/tenant_state.ts'
import { sendEmailChanged, sendEmailConfirmation, sendEmailTaken } from './account_mails.ts'
import { countAttempt, mailLimits } from './attempt_limits.ts'
import { EmailTakenError, LinkSpentError } from './errors.ts'
import { auditEverywhere } from './identity_audit.ts'
import { findIdentity, normalEmail, type Identity } from './identity_records.ts'
import { inBackground } from './in_background.ts'
import { issueToken, readToken, spendToken, withdrawTokens } from './tokens.ts'

const ONE_HOUR_MS = 3_600_000

/** The address that waits to be confirmed; null where none does, or its link has expired. */
export async function awaitedEmail(identityId: number): Promise<string | null> {
  const row = (await asPlatform(async () => database().from('email_changes').where('identity_id', identityId).first())) as { email: string; asked_at: string } | null
  return row && Date.now() - Date.parse(row.asked_at) < ONE_HOUR_MS ? row.email : null
}

async function awaitEmail(identityId: number, email: string | null): Promise<void> {
  await asPlatform(async () => {
    await database().from('email_changes').where('identity_id', identityId).delete()
    if (email) await database().insertQuery().table('email_changes').insert({ identity_id: identityId, email, asked_at: nowInstant() })
  })
}

/**
 * Mails the link that confirms a new address, to that address. The answer is the same where it has an account already;
 * its owner is told instead.
 *
 * @throws TooManyAttemptsError
 */
export async function requestEmailChange(identity: Identity, wanted: string, address: string): Promise<void> {
  await countAttempt(mailLimits('email_change', identity.email, address))
  const email = normalEmail(wanted)
  inBackground('mail for a new e-mail', async () => {
    const taken = await findIdentity({ email })
    if (taken) return sendEmailTaken(taken)
    const token = await transaction(async () => {
      await awaitEmail(identity.id, email)
      return issueToken({ purpose: 'email_change', subjectId: identity.id, tenantId: null }, ONE_HOUR_MS)
    })
    await sendEmailConfirmation({ email, name: identity.name }, token)
    await auditEverywhere(identity, 'email_change_requested')
  })
}

/** The address that a link confirms; null where it no longer works. */
export async function emailOfLink(token: string): Promise<string | null> {
  const subject = await readToken('email_change', token)
  return subject && awaitedEmail(subject.subjectId)
}

async function allTenantsOf(identityId: number): Promise<number[]> {
  const rows = (await asPlatform(async () => database().from('identity_tenants').where('identity_id', identityId).select('tenant_id'))) as { tenant_id: number | string }[]
  return rows.map(({ tenant_id }) => Number(tenant_id))
}

async function renameInTenant(tenantId: number, identity: Identity, email: string): Promise<void> {
  await runAsTenant({ tenantId, origin: ambient().origin, actor: { kind: 'system', id: null, name: identity.name } }, () =>
    transaction(async () => {
      const member = await Membership.query().where('identityId', identity.id).first()
      if (!member) return
      await member.merge({ email }).save()
      await bumpTenantRevision()
    })
  )
}

async function take(identity: Identity, email: string, token: string): Promise<void> {
  try {
    await transaction(async () => {
      await spendToken('email_change', token)
      await asPlatform(async () => database().from('identities').where('id', identity.id).update({ email, updated_at: nowInstant() }))
      await awaitEmail(identity.id, null)
      // A reset link that went to the old address no longer works.
      await withdrawTokens({ purpose: 'password_reset', subjectId: identity.id, tenantId: null })
    })
  } catch (error) {
    if (isDuplicateKey(error)) throw new EmailTakenError(email)
    throw error
  }
}

/**
 * Changes the address for good; the old one gets a mail that says so.
 *
 * @throws LinkSpentError, EmailTakenError where somebody else took it meanwhile
 */
export async function confirmEmail(token: string): Promise<void> {
  const subject = await readToken('email_change', token)
  const identity = subject && (await findIdentity({ id: subject.subjectId }))
  const email = identity && (await awaitedEmail(identity.id))
  if (!identity || !email) throw new LinkSpentError()
  await take(identity, email, token)
  for (const tenantId of await allTenantsOf(identity.id)) await renameInTenant(tenantId, identity, email)
  await auditEverywhere({ ...identity, email }, 'email_changed', { from: identity.email, to: email })
  inBackground('mail about a new e-mail', () => sendEmailChanged(identity, email))
}
