import { database } from '../database/client.ts'
import { asPlatform } from '../tenancy/context.ts'

/** A person who may sign in to organizations. Never sent to a screen as it is: it holds the password's hash. */
export interface Identity {
  id: number
  /** Unique, in lower case. */
  email: string
  name: string
  /** Hash; null until the invitation is accepted. */
  password: string | null
  active: boolean
}

/** A person who runs the platform itself. */
export interface PlatformAdmin {
  id: number
  /** Unique, in lower case. */
  email: string
  name: string
  /** Hash; null until the invitation is accepted. */
  password: string | null
  active: boolean
}

/** E-mail addresses are compared in lower case and without space around them. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}

type Key = { id: number } | { email: string }

function condition(key: Key): [string, string | number] {
  return 'id' in key ? ['id', key.id] : ['email', normalEmail(key.email)]
}

/** An identity's row as it is stored. */
export interface IdentityRow {
  id: number | string
  email: string
  name: string
  password: string | null
  active: number
}

/** An identity as the rest of the kernel sees it. */
export function identityOf(row: IdentityRow): Identity {
  return { id: Number(row.id), email: row.email, name: row.name, password: row.password, active: Number(row.active) === 1 }
}

/** The identity with this id or e-mail, inactive ones too; null where there is none. */
export async function findIdentity(key: Key): Promise<Identity | null> {
  const [column, value] = condition(key)
  const row = (await asPlatform(async () => database().from('identities').where(column, value).first())) as IdentityRow | null
  return row && identityOf(row)
}

/** The platform admin with this id or e-mail; null where there is none. */
export async function findPlatformAdmin(key: Key): Promise<PlatformAdmin | null> {
  const [column, value] = condition(key)
  const row = (await asPlatform(async () => database().from('platform_admins').where(column, value).first())) as
    | { id: number; email: string; name: string; password: string; active: number }
    | null
  return row && { id: Number(row.id), email: row.email, name: row.name, password: row.password || null, active: Number(row.active) === 1 }
}
