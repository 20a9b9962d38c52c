import { randomUUID } from 'node:crypto'
import { TestClient, type TestMember, type TestMemberOptions, type TestResponse, type TestTenant } from '../../kernel/testing/index.ts'
import { addMember } from '../../kernel/identity/index.ts'
import type { IdentityEvent } from '../../kernel/identity/identity_audit.ts'
import { updateIdentity } from '../../kernel/identity/identity_admin.ts'
import { hashPassword } from '../../kernel/identity/passwords.ts'
import { database } from '../../kernel/database/client.ts'
import { asPlatform } from '../../kernel/tenancy/context.ts'

/** Password of everybody in these tests. */
export const PASSWORD = 'four quiet amber lamps'

let hashed: Promise<string> | null = null

/** A user of a tenant who can sign in with `PASSWORD`. */
export async function person(tenant: TestTenant, options: TestMemberOptions = {}): Promise<TestMember> {
  hashed ??= hashPassword(PASSWORD)
  const member = await tenant.member(options)
  await updateIdentity(member.identityId, { passwordHash: await hashed })
  return member
}

/** Makes a person a user of a second tenant too. */
export async function alsoIn(tenant: TestTenant, { identityId, email }: TestMember): Promise<void> {
  await tenant.inside(() => addMember({ identityId, email, name: 'Ana Reyes', defaultStoreId: null }))
}

/** Posts a form that changes who is signed in, then opens a page as a browser would: the session has a new forgery token. */
export async function submit(client: TestClient, path: string, body: unknown = {}): Promise<TestResponse> {
  const answer = await client.post(path, body)
  await client.get('/health')
  return answer
}

/** Signs in through the form. */
export function signIn(client: TestClient, email: string, password: string = PASSWORD): Promise<TestResponse> {
  return submit(client, '/sign-in', { email, password })
}

/** A client that has signed in through the form. */
export async function signedIn(email: string): Promise<TestClient> {
  const client = new TestClient()
  await signIn(client, email)
  return client
}

/** The screen's name where the answer is one, else the status: says at a glance how far a client gets. */
export async function reach(client: TestClient, path: string): Promise<string> {
  const { status, body, headers } = await client.get(path, { inertia: true })
  if (status >= 300 && status < 400) return `-> ${headers.get('location')}`
  return (body as { component?: string }).component ?? String(status)
}

/** Props of a screen. */
export async function props<Props>(client: TestClient, path: string): Promise<Props> {
  return ((await client.get(path, { inertia: true })).body as { props: Props }).props
}

/** The one error of a JSON answer. */
export function errorOf({ body }: TestResponse): { code: string; message: string; field?: string } {
  return (body as { errors: { code: string; message: string; field?: string }[] }).errors[0]!
}

/** Subjects of the mails to an address, the newest first. */
export async function mailSubjects(email: string): Promise<string[]> {
  const { messages } = await props<{ messages: { to: string; subject: string }[] }>(new TestClient(), '/mailbox')
  return messages.filter(({ to }) => to.includes(email)).map(({ subject }) => subject)
}

/** Path of the link in the newest mail to an address, as the mailbox page shows it; null where there is none. */
export async function mailedLink(email: string): Promise<string | null> {
  const reader = new TestClient()
  const { messages } = await props<{ messages: { id: number; to: string }[] }>(reader, '/mailbox')
  const newest = messages.find(({ to }) => to.includes(email))
  if (!newest) return null
  const { message } = await props<{ message: { text: string } }>(reader, `/mailbox/${newest.id}`)
  const link = /https?:\/\/\S+/.exec(message.text)
  return link && new URL(link[0]).pathname
}

const EVENTS: IdentityEvent[] = [
  ...(['sign_in', 'sign_in_failed', 'sign_out', 'password_reset_requested', 'password_reset', 'password_changed', 'session_revoked'] as const),
  ...(['second_factor_on', 'second_factor_off', 'second_factor_failed', 'second_factor_reset', 'recovery_codes_made', 'recovery_code_used'] as const),
  ...(['device_remembered', 'device_forgotten', 'email_change_requested', 'email_changed'] as const),
]

/** What the audit log of a tenant says of sign-in and the like, the newest last. */
export async function auditOf(tenant: TestTenant): Promise<{ entity: string; title: string; actor: string }[]> {
  const rows = (await tenant.inside(async () =>
    database().from('audit_entries').where('tenant_id', tenant.id).where('operation', 'event').whereIn('entity', EVENTS).orderBy('sequence')
  )) as { entity: string; title: string; actor_kind: string }[]
  return rows.map(({ entity, title, actor_kind }) => ({ entity, title, actor: actor_kind }))
}

/** Events of the platform's log for an e-mail, the newest last. */
export async function platformEventsOf(email: string): Promise<string[]> {
  const rows = (await asPlatform(async () => database().from('platform_events').where('actor', email).orderBy('id'))) as { event: string }[]
  return rows.map(({ event }) => event)
}

/** An e-mail that nobody has. */
export function strangeEmail(): string {
  return `${randomUUID().slice(0, 13)}@example.org`
}
