import type { HttpContext } from '@adonisjs/core/http'
import type { Account } from '../account.ts'
import { countAttempt } from '../attempt_limits.ts'
import { ConfirmPasswordError, NotYourAccountError, WrongPasswordError } from '../errors.ts'
import { impersonationOf } from '../impersonation_session.ts'
import { passwordMatches } from '../passwords.ts'
import { checkCode } from './check_code.ts'
import { hasSecondFactor } from './records.ts'

const FRESH_MS = 15 * 60_000

/** What is given again before something about the account changes. */
export interface Proof {
  currentPassword: string
  /** A code of the app or a recovery code; needed while a second factor is on. */
  code?: string | null | undefined
}

/** Refuses a platform admin who looks through a user's eyes: the account is the user's own. */
export function refuseStandIn(ctx: HttpContext): void {
  if (impersonationOf(ctx)) throw new NotYourAccountError()
}

/** Notes that the person behind the session has just proven to be the one. */
export function noteProof(ctx: HttpContext): void {
  ctx.session.put('proven_at', Date.now())
}

/**
 * The current password, asked for again.
 *
 * @throws TooManyAttemptsError, WrongPasswordError
 */
export async function provePassword(account: Account, password: string): Promise<void> {
  const counted = await countAttempt([{ key: `password:${account.owner}`, requests: 10, duration: '15 minutes' }], 'currentPassword')
  if (!(await passwordMatches(account.password, password))) throw new WrongPasswordError()
  await counted.forgive()
}

/**
 * Full proof before the account itself changes: the password, and the second factor where one is on.
 *
 * @throws TooManyAttemptsError, WrongPasswordError, WrongCodeError, NotYourAccountError
 */
export async function proveAgain(ctx: HttpContext, account: Account, proof: Proof): Promise<void> {
  refuseStandIn(ctx)
  await provePassword(account, proof.currentPassword)
  if (await hasSecondFactor(account.owner)) await checkCode(account, proof.code ?? '')
  noteProof(ctx)
}

/**
 * Light proof before sessions and devices end: signing in, or the password, within the last quarter of an hour.
 *
 * @throws ConfirmPasswordError, NotYourAccountError
 */
export function requireFreshProof(ctx: HttpContext): void {
  refuseStandIn(ctx)
  const provenAt = Number(ctx.session.get('proven_at') ?? 0)
  if (Date.now() - provenAt > FRESH_MS) throw new ConfirmPasswordError()
}
