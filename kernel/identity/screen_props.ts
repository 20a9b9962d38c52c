import type { MailboxEntry, MailboxMessage } from '../mail/mailbox_messages.ts'
import type { DemoAccount } from './demo_accounts.ts'
import type { Organization } from './organizations.ts'
import type { SessionEntry } from './own_sessions.ts'
import type { RememberedDevice } from './second_factor/remembered_devices.ts'

/** The sign-in page. */
export interface SignInProps {
  demoAccounts: DemoAccount[]
}

/** The page that asks for a mail with a link. */
export interface ForgotPasswordProps {
  /** True once it was asked for: the page says to look for the mail. */
  sent: boolean
}

/** The page for a new password. */
export interface ResetPasswordProps {
  token: string
  /** Null where the link no longer works. */
  email: string | null
  minimum: number
}

/** The page that accepts an invitation. */
export interface InvitationProps {
  token: string
  /** Null where the link no longer works. */
  invitation: {
    organization: string
    email: string
    name: string
    /** A new account: it needs a password. */
    isNew: boolean
  } | null
  minimum: number
}

/** The page that asks a person of several organizations where to work. */
export interface ChooseOrganizationProps {
  name: string
  organizations: Organization[]
}

/** My profile. */
export interface ProfileProps {
  name: string
  email: string
  minimum: number
  /** A second factor is on: changing the e-mail takes a code. */
  secondFactor: boolean
  /** An address that waits to be confirmed. */
  newEmail: string | null
}

/** The second step of signing in. */
export interface ChallengeProps {
  /** Where the code is sent. */
  action: string
  /** Where the first step is. */
  back: string
}

/** One's own second factor. */
export interface SecondFactorProps {
  /** Path of the page, and of what it sends. */
  base: string
  email: string
  /** Null while there is none. */
  enrolledAt: string | null
  codesLeft: number
  devices: RememberedDevice[]
  /** Until when it must be set up; null where nobody asks. */
  due: string | null
}

/** The page behind the link that confirms a new e-mail. */
export interface ConfirmEmailProps {
  token: string
  /** Null where the link no longer works. */
  email: string | null
}

/** Active sessions. */
export interface SessionsProps {
  sessions: SessionEntry[]
  /** Whose they are. */
  email: string
}

/** The mailbox of development and the demo. */
export interface MailboxProps {
  messages: MailboxEntry[]
}

/** One message of it. */
export interface MessageProps {
  message: Omit<MailboxMessage, 'attachments'> & { files: { filename: string; contentType: string }[] }
}
