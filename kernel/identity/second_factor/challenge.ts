import type { HttpContext } from '@adonisjs/core/http'
import { auditAccount, findAccount, type Account } from '../account.ts'
import { ChallengeOverError } from '../errors.ts'
import type { GuardName } from '../session_owner.ts'
import { checkCode } from './check_code.ts'
import { hasSecondFactor } from './records.ts'
import { isRemembered, rememberDevice } from './remembered_devices.ts'

const TEN_MINUTES_MS = 10 * 60_000
const KEY = 'second_factor_wanted'

/** How an account gets past the second factor at sign-in. */
export type Passage = 'none' | 'remembered' | 'wanted'

/** Whether a code is wanted after the right password: not without a second factor, and not on a remembered device. */
export async function passageOf(ctx: HttpContext, account: Account): Promise<Passage> {
  if (!(await hasSecondFactor(account.owner))) return 'none'
  return (await isRemembered(ctx, account.owner)) ? 'remembered' : 'wanted'
}

/** Puts the session between the two steps, under a new id: the password was right, nobody is signed in yet. */
export function wantCode(ctx: HttpContext, account: Account): void {
  const intended = ctx.session.getIntendedUrl() as string | null
  ctx.session.clear()
  ctx.session.regenerate()
  if (intended) ctx.session.setIntendedUrl(intended)
  ctx.session.put(KEY, { guard: account.guard, id: account.id, at: Date.now() })
}

/** The account that is between the two steps; null where there is none, or it took longer than ten minutes. */
export async function accountBetweenSteps(ctx: HttpContext, guard: GuardName): Promise<Account | null> {
  const kept = ctx.session.get(KEY) as { guard: GuardName; id: number; at: number } | undefined
  if (!kept || kept.guard !== guard || Date.now() - kept.at > TEN_MINUTES_MS) return null
  return findAccount(guard, kept.id)
}

/**
 * The second step: takes the code, and remembers the device where that is wished.
 *
 * @returns the account, which may be signed in now
 * @throws ChallengeOverError, TooManyAttemptsError, WrongCodeError
 */
export async function passChallenge(ctx: HttpContext, guard: GuardName, given: { code: string; remember: boolean }): Promise<Account> {
  const account = await accountBetweenSteps(ctx, guard)
  if (!account) throw new ChallengeOverError()
  await checkCode(account, given.code)
  ctx.session.forget(KEY)
  if (given.remember) {
    await rememberDevice(ctx, account.owner)
    await auditAccount(account, 'device_remembered')
  }
  return account
}
