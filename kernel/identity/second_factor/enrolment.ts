import type { HttpContext } from '@adonisjs/core/http'
import { transaction } from '../../database/transaction.ts'
import { decryptSecret, encryptSecret } from '../../settings/encryption.ts'
import { auditAccount, type Account } from '../account.ts'
import { sendNewRecoveryCodes, sendSecondFactorOff, sendSecondFactorOn } from '../account_mails.ts'
import { countAttempt } from '../attempt_limits.ts'
import { EnrolmentOverError, NoSecondFactorError, WrongCodeError } from '../errors.ts'
import { inBackground } from '../in_background.ts'
import { endSessions } from '../own_sessions.ts'
import { hashedSessionId } from '../session_store.ts'
import { newSecret, readableSecret, secretAddress, secretPicture, stepOfCode } from './one_time_codes.ts'
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery_codes.ts'
import { dropSecondFactor, hasSecondFactor, keepSecondFactor } from './records.ts'
import { forgetDevices } from './remembered_devices.ts'

const TEN_MINUTES_MS = 10 * 60_000
const KEY = 'second_factor_enrolment'

/** What an authenticator app takes over. */
export interface OfferedSecret {
  /** In groups of four, for typing. */
  secret: string
  /** `otpauth://...`, which opens an app on the same phone. */
  address: string
  /** An SVG to scan. */
  picture: string
}

/** Begins: offers a secret, which the session keeps (encrypted) until a code confirms it. */
export function offerSecret(ctx: HttpContext, account: Account): OfferedSecret {
  const secret = newSecret()
  ctx.session.put(KEY, { secret: encryptSecret(secret), owner: account.owner, at: Date.now() })
  const address = secretAddress(secret, account.email)
  return { secret: readableSecret(secret), address, picture: secretPicture(address) }
}

function offered(ctx: HttpContext, account: Account): string {
  const kept = ctx.session.get(KEY) as { secret: string; owner: string; at: number } | undefined
  const secret = kept && kept.owner === account.owner && Date.now() - kept.at < TEN_MINUTES_MS ? decryptSecret(kept.secret) : null
  if (!secret) throw new EnrolmentOverError()
  return secret
}

/**
 * Switches the second factor on, once a code shows that the app has the secret. Other sessions end, and the one that
 * asks goes on under a new id.
 *
 * @returns the recovery codes, which are shown this once
 * @throws EnrolmentOverError, WrongCodeError, TooManyAttemptsError
 */
export async function confirmSecret(ctx: HttpContext, account: Account, code: string): Promise<string[]> {
  const secret = offered(ctx, account)
  const counted = await countAttempt([{ key: `second_factor_enrolment:${account.owner}`, requests: 20, duration: '15 minutes' }], 'code')
  const step = stepOfCode(secret, code.replace(/\s/g, ''))
  if (step === null) throw new WrongCodeError()
  await counted.forgive()
  const { codes, rows } = await newRecoveryCodes()
  await transaction(async () => {
    await keepSecondFactor(account.owner, secret, step)
    await replaceRecoveryCodes(account.owner, rows)
    await forgetDevices(account.owner)
    await endSessions(account.owner, hashedSessionId(ctx.session.sessionId))
  })
  ctx.session.forget(KEY)
  ctx.session.put('second_factor', true)
  ctx.session.regenerate()
  await auditAccount(account, 'second_factor_on')
  inBackground('mail about a second factor', () => sendSecondFactorOn(account))
  return codes
}

/** Switches it off. @throws NoSecondFactorError */
export async function switchOff(ctx: HttpContext, account: Account): Promise<void> {
  const had = await transaction(async () => {
    const dropped = await dropSecondFactor(account.owner)
    await replaceRecoveryCodes(account.owner, [])
    await forgetDevices(account.owner)
    await endSessions(account.owner, hashedSessionId(ctx.session.sessionId))
    return dropped
  })
  if (!had) throw new NoSecondFactorError()
  ctx.session.forget('second_factor')
  ctx.session.regenerate()
  await auditAccount(account, 'second_factor_off')
  inBackground('mail about a second factor', () => sendSecondFactorOff(account))
}

/** Makes ten new recovery codes; the earlier ones no longer work. @throws NoSecondFactorError */
export async function renewRecoveryCodes(account: Account): Promise<string[]> {
  if (!(await hasSecondFactor(account.owner))) throw new NoSecondFactorError()
  const { codes, rows } = await newRecoveryCodes()
  await transaction(() => replaceRecoveryCodes(account.owner, rows))
  await auditAccount(account, 'recovery_codes_made')
  inBackground('mail about recovery codes', () => sendNewRecoveryCodes(account))
  return codes
}
