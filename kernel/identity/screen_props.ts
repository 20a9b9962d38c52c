import type { MailboxEntry, MailboxMessage } from '../mail/mailbox_messages.ts'
import type { DemoAccount } from './demo_accounts.ts'
import type { Organization } from './organizations.ts'
import type { SessionEntry } from './own_sessions.ts'

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
}

/** Active sessions. */
export interface SessionsProps {
  sessions: SessionEntry[]
}

/** The mailbox of development and the demo. */
export interface MailboxProps {
  messages: MailboxEntry[]
}

/** One message of it. */
export interface MessageProps {
  message: Omit<MailboxMessage, 'attachments'> & { files: { filename: string; contentType: string }[] }
}
