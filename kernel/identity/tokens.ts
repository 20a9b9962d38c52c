import { createHash, randomBytes } from 'node:crypto'
import { database } from '../database/client.ts'
import { nowInstant } from '../dates/index.ts'
import { asPlatform } from '../tenancy/context.ts'
import { LinkSpentError } from './errors.ts'

/** What a link of a mail is for. Its token is good for that alone. */
export type TokenPurpose = 'password_reset' | 'invitation' | 'platform_invitation' | 'email_change'

/** Whom a token is about. */
export interface TokenSubject {
  purpose: TokenPurpose
  /** Identity, or platform admin, of whoever received it. */
  subjectId: number
  /** Null where it concerns no one organization. */
  tenantId: number | null
}

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Makes a token that works once. The database keeps its hash only. Earlier ones of the same purpose for the same
 * person (and organization) no longer work.
 *
 * @returns the token, to be put into a link
 */
export async function issueToken(subject: TokenSubject, lifetimeMs: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await withdrawTokens(subject)
  await asPlatform(async () =>
    database()
      .insertQuery()
      .table('hashed_keys')
      .insert({
        hash: hashed(token),
        purpose: subject.purpose,
        tenant_id: subject.tenantId,
        subject_id: subject.subjectId,
        expires_at: new Date(Date.now() + lifetimeMs).toISOString(),
        used_at: null,
      })
  )
  return token
}

/** Whom a token is about while it still works, else null. Reading does not use it up. */
export async function readToken(purpose: TokenPurpose, token: string): Promise<TokenSubject | null> {
  const row = (await asPlatform(async () => live(purpose, token).first())) as
    | { subject_id: number | string; tenant_id: number | string | null }
    | null
  if (!row) return null
  return { purpose, subjectId: Number(row.subject_id), tenantId: row.tenant_id === null ? null : Number(row.tenant_id) }
}

/**
 * Uses a token up. Of two requests that bring the same one, one succeeds. Call it in the transaction of what the
 * token allows, so that a failure gives it back.
 *
 * @throws LinkSpentError
 */
export async function spendToken(purpose: TokenPurpose, token: string): Promise<void> {
  const spent = await asPlatform(async () => Number(await live(purpose, token).update({ used_at: nowInstant() })))
  if (spent === 0) throw new LinkSpentError()
}

/** Makes the unused tokens of a person worthless. */
export async function withdrawTokens(subject: TokenSubject): Promise<void> {
  await asPlatform(async () => {
    const query = database().from('hashed_keys').where('purpose', subject.purpose).where('subject_id', subject.subjectId).whereNull('used_at')
    if (subject.tenantId === null) query.whereNull('tenant_id')
    else query.where('tenant_id', subject.tenantId)
    await query.delete()
  })
}

function live(purpose: TokenPurpose, token: string) {
  return database()
    .from('hashed_keys')
    .where('hash', hashed(token))
    .where('purpose', purpose)
    .whereNull('used_at')
    .where('expires_at', '>', nowInstant())
}
