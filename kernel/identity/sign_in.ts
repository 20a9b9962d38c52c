import { countAttempt, passwordLimits } from './attempt_limits.ts'
import { NoOrganizationError, WrongCredentialsError } from './errors.ts'
import { auditEverywhere } from './identity_audit.ts'
import { findIdentity, findPlatformAdmin, normalEmail, type Identity, type PlatformAdmin } from './identity_records.ts'
import { inBackground } from './in_background.ts'
import { passwordMatches } from './passwords.ts'
import { recordPlatformEvent } from '../audit/platform_log.ts'

/** What a sign-in form brings. */
export interface Credentials {
  email: string
  password: string
  /** Where the request comes from; attempts are counted for it too. */
  address: string
}

/**
 * The active identity that the e-mail and password belong to. An unknown e-mail takes as long as a known one.
 *
 * @throws TooManyAttemptsError, WrongCredentialsError, NoOrganizationError for an account that is switched off
 */
export async function identityFor({ email, password, address }: Credentials): Promise<Identity> {
  const counted = await countAttempt(passwordLimits('sign_in', email, address))
  const identity = await findIdentity({ email })
  const matches = await passwordMatches(identity?.password ?? null, password)
  if (!identity || !matches) {
    inBackground('audit of a refused sign-in', () => auditRefusal(identity, email))
    throw new WrongCredentialsError()
  }
  await counted.forgive()
  if (!identity.active) throw new NoOrganizationError()
  return identity
}

async function auditRefusal(identity: Identity | null, email: string): Promise<void> {
  if (identity) await auditEverywhere(identity, 'sign_in_failed')
  else await recordPlatformEvent({ actor: normalEmail(email), event: 'sign_in_failed', detail: { account: false } })
}

/**
 * The platform admin that the e-mail and password belong to.
 *
 * @throws TooManyAttemptsError, WrongCredentialsError
 */
export async function platformAdminFor({ email, password, address }: Credentials): Promise<PlatformAdmin> {
  const counted = await countAttempt(passwordLimits('platform_sign_in', email, address))
  const admin = await findPlatformAdmin({ email })
  const matches = await passwordMatches(admin?.password ?? null, password)
  if (!admin?.active || !matches) {
    inBackground('audit of a refused sign-in', () => recordPlatformEvent({ actor: normalEmail(email), event: 'platform_sign_in_failed' }))
    throw new WrongCredentialsError()
  }
  await counted.forgive()
  return admin
}
