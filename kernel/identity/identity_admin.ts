import { database } from '../database/client.ts'
import { isDuplicateKey } from '../database/engine_errors.ts'
import { nowInstant } from '../dates/index.ts'
import { asPlatform } from '../tenancy/context.ts'
import { EmailTakenError } from './errors.ts'
import { normalEmail } from './identity_records.ts'
import { hashPassword } from './passwords.ts'

async function insert(table: 'identities' | 'platform_admins', row: Record<string, string | number | null> & { email: string }): Promise<number> {
  try {
    const [id] = (await asPlatform(async () => database().insertQuery().table(table).insert(row))) as [number]
    return Number(id)
  } catch (error) {
    if (isDuplicateKey(error)) throw new EmailTakenError(row.email)
    throw error
  }
}

/**
 * Makes an account. It may enter nothing until a membership is made for it.
 *
 * @param account - without a password, its owner must accept an invitation first
 * @returns the identity's id
 * @throws EmailTakenError
 */
export async function createIdentity(account: { email: string; name: string; password: string | null }): Promise<number> {
  const now = nowInstant()
  return insert('identities', {
    email: normalEmail(account.email),
    name: account.name.trim(),
    password: account.password === null ? null : await hashPassword(account.password),
    active: 1,
    created_at: now,
    updated_at: now,
  })
}

/**
 * Makes an account of the platform console.
 *
 * @returns its id
 * @throws EmailTakenError
 */
export async function createPlatformAdmin(account: { email: string; name: string; password: string }): Promise<number> {
  return insert('platform_admins', {
    email: normalEmail(account.email),
    name: account.name.trim(),
    password: await hashPassword(account.password),
    created_at: nowInstant(),
  })
}

/** Changes an account: what is not given stays. `passwordHash` comes from `hashPassword`. */
export async function updateIdentity(id: number, change: { name?: string; passwordHash?: string; active?: boolean }): Promise<void> {
  const columns: Record<string, string | number> = { updated_at: nowInstant() }
  if (change.name !== undefined) columns.name = change.name.trim()
  if (change.passwordHash !== undefined) columns.password = change.passwordHash
  if (change.active !== undefined) columns.active = change.active ? 1 : 0
  await asPlatform(async () => database().from('identities').where('id', id).update(columns))
}
