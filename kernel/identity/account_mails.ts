import { environment } from '../boot/environment.ts'
import { sendNotice } from '../mail/send_notice.ts'
import type { Account } from './account.ts'

type Recipient = Pick<Account, 'email' | 'name'>

const NOT_YOU = 'If this was not you, reset your password at once and tell whoever manages users in your organization.'

function tell(to: Recipient, subject: string, ...paragraphs: string[]): Promise<void> {
  return sendNotice(to, {
    subject,
    heading: subject,
    paragraphs: [`Hello ${to.name},`, ...paragraphs],
    button: { label: 'Open Benchpin', href: environment().appUrl },
    footnote: NOT_YOU,
  })
}

/** The second factor was switched on. */
export function sendSecondFactorOn(to: Recipient): Promise<void> {
  return tell(to, 'Your second factor is on', 'From now on signing in takes a code of your authenticator app after the password. Keep the recovery codes where you find them without your phone.')
}

/** The second factor was switched off. */
export function sendSecondFactorOff(to: Recipient): Promise<void> {
  return tell(to, 'Your second factor is off', 'Signing in takes your password alone from now on. Remembered devices and recovery codes were forgotten, and your other sessions have ended.')
}

/** New recovery codes took the place of the earlier ones. */
export function sendNewRecoveryCodes(to: Recipient): Promise<void> {
  return tell(to, 'You have new recovery codes', 'Ten new recovery codes were made for your account. The earlier ones no longer work.')
}

/** A recovery code was used up. */
export function sendRecoveryCodeUsed(to: Recipient, left: number): Promise<void> {
  const rest = left === 0 ? 'It was the last one: make new ones under My profile.' : `${left} of them ${left === 1 ? 'is' : 'are'} left.`
  return tell(to, 'A recovery code was used', `Somebody, most likely you, used one of your recovery codes. ${rest}`)
}

/** Somebody who manages users, or runs Benchpin, took the second factor off. */
export function sendSecondFactorReset(to: Recipient, by: string): Promise<void> {
  return tell(to, 'Your second factor was reset', `${by} has reset the second factor of your account. You are signed out everywhere. Sign in with your password, then set up a new one under My profile.`)
}

/** The password was changed. */
export function sendPasswordChanged(to: Recipient): Promise<void> {
  return tell(to, 'Your password was changed', 'Your account has a new password, and your other sessions have ended.')
}

/** The link by which the owner of a new address confirms it. */
export function sendEmailConfirmation(to: Recipient, token: string): Promise<void> {
  return sendNotice(to, {
    subject: 'Confirm your new e-mail',
    heading: 'Confirm your new e-mail',
    paragraphs: [`Hello ${to.name},`, 'You asked to sign in to Benchpin with this e-mail from now on. The link works once, for one hour.'],
    button: { label: 'Confirm this e-mail', href: `${environment().appUrl}/confirm-email/${token}` },
    footnote: 'If you did not ask for it, ignore this mail: nothing changes.',
  })
}

/** Somebody asked to take over an address that has an account: its owner is told, whoever asked is not. */
export function sendEmailTaken(to: Recipient): Promise<void> {
  return tell(to, 'Somebody wanted to use your e-mail', 'Somebody asked to use this e-mail for another account. It is yours, so nothing has changed.')
}

/** The e-mail was changed; goes to the old address. */
export function sendEmailChanged(to: Recipient, newEmail: string): Promise<void> {
  return tell(to, 'Your e-mail was changed', `From now on you sign in with ${newEmail}. This is the last mail to the old address.`)
}
