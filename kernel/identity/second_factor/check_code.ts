import type { Account } from '../account.ts'
import { auditAccount } from '../account.ts'
import { countAttempt } from '../attempt_limits.ts'
import { WrongCodeError } from '../errors.ts'
import { inBackground } from '../in_background.ts'
import { sendRecoveryCodeUsed } from '../account_mails.ts'
import { stepOfCode } from './one_time_codes.ts'
import { findSecondFactor, useStep } from './records.ts'
import { recoveryCodesLeft, spendRecoveryCode } from './recovery_codes.ts'

async function takeRecoveryCode(account: Account, code: string): Promise<boolean> {
  if (!(await spendRecoveryCode(account.owner, code))) return false
  const left = await recoveryCodesLeft(account.owner)
  await auditAccount(account, 'recovery_code_used', { left })
  inBackground('mail about a used recovery code', () => sendRecoveryCodeUsed(account, left))
  return true
}

async function takeAppCode(account: Account, code: string): Promise<boolean> {
  const factor = await findSecondFactor(account.owner)
  const step = factor && stepOfCode(factor.secret, code)
  return step !== null && (await useStep(account.owner, step))
}

/**
 * Takes a code of the authenticator app, or a recovery code. Each works once; so many wrong ones in a while, and none is
 * heard. Whoever gets as far knows the password, so a stranger can't lock an account this way.
 *
 * @throws TooManyAttemptsError, WrongCodeError
 */
export async function checkCode(account: Account, given: string): Promise<void> {
  const counted = await countAttempt([{ key: `second_factor:${account.owner}`, requests: 10, duration: '15 minutes' }], 'code')
  const digits = given.replace(/\s/g, '')
  const fits = /^\d{6}$/.test(digits) ? await takeAppCode(account, digits) : await takeRecoveryCode(account, given)
  if (!fits) {
    inBackground('audit of a refused code', () => auditAccount(account, 'second_factor_failed'))
    throw new WrongCodeError()
  }
  await counted.forgive()
}
