import { environment } from '../boot/environment.ts'
import { sendNotice } from '../mail/send_notice.ts'

interface Recipient {
  email: string
  name: string
}

/** The mail with the link for a new password. */
export async function sendResetLink(to: Recipient, token: string): Promise<void> {
  await sendNotice(to, {
    subject: 'Set a new password for Benchpin',
    heading: 'Set a new password',
    paragraphs: [
      `Hello ${to.name},`,
      'Someone, most likely you, asked for a new password for this account. The link works once, for one hour. Setting a new password signs you out on all devices.',
    ],
    button: { label: 'Set a new password', href: `${environment().appUrl}/reset-password/${token}` },
    footnote: 'If you did not ask for it, ignore this mail: your password stays as it is.',
  })
}

/** The mail with the link by which a new user accepts. */
export async function sendInvitation(to: Recipient, organization: string, invitedBy: string, token: string): Promise<void> {
  await sendNotice(to, {
    subject: `Your invitation to ${organization}`,
    heading: `Join ${organization} on Benchpin`,
    paragraphs: [
      `Hello ${to.name},`,
      `${invitedBy} has made you a user of ${organization}. Accept the invitation to start working. The link works once, for seven days.`,
    ],
    button: { label: 'Accept the invitation', href: `${environment().appUrl}/invitation/${token}` },
    footnote: `If you do not know ${organization}, ignore this mail.`,
  })
}

/** The mail with the link by which a new platform admin chooses a password. */
export async function sendPlatformInvitation(to: Recipient, invitedBy: string, token: string): Promise<void> {
  await sendNotice(to, {
    subject: 'Your invitation to the platform console of Benchpin',
    heading: 'Join the platform console',
    paragraphs: [`Hello ${to.name},`, `${invitedBy} has made you an admin of the platform. Choose a password to start working. The link works once, for seven days.`],
    button: { label: 'Choose a password', href: `${environment().appUrl}/platform/invitation/${token}` },
    footnote: 'If you did not expect it, ignore this mail.',
  })
}
