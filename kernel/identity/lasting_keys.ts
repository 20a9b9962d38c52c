import { createHash, randomBytes } from 'node:crypto'
import { database } from '../database/client.ts'
import { nowInstant } from '../dates/index.ts'
import { asPlatform, currentTenantId } from '../tenancy/context.ts'

/** What an address without a session is about. */
export interface KeySubject {
  tenantId: number
  /** Id of a record of that tenant. */
  subjectId: number
}

const hashed = (key: string) => createHash('sha256').update(key).digest('hex')

/**
 * Makes a key by which an address finds the ambient tenant without anybody being signed in: a link to unsubscribe, a
 * link to pay. The directory keeps its hash only. It works until it expires, as often as it is used.
 *
 * @param purpose - begins with the plugin's id, 32 characters at most: `messaging.unsubscribe`
 * @returns the key, to be put into a link
 */
export async function issueKey(purpose: `${string}.${string}`, subjectId: number, lifetimeMs: number): Promise<string> {
  const key = randomBytes(24).toString('base64url')
  const row = { hash: hashed(key), purpose, tenant_id: currentTenantId(), subject_id: subjectId, expires_at: new Date(Date.now() + lifetimeMs).toISOString(), used_at: null }
  await asPlatform(async () => database().insertQuery().table('hashed_keys').insert(row))
  return key
}

/** What a key is about; null where it is none of this purpose, or has expired. */
export async function subjectOfKey(purpose: `${string}.${string}`, key: string): Promise<KeySubject | null> {
  const row = (await asPlatform(async () =>
    database().from('hashed_keys').where('hash', hashed(key)).where('purpose', purpose).where('expires_at', '>', nowInstant()).first()
  )) as { tenant_id: number | string | null; subject_id: number | string } | null
  return row?.tenant_id ? { tenantId: Number(row.tenant_id), subjectId: Number(row.subject_id) } : null
}
