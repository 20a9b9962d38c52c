import { randomBytes } from 'node:crypto'
import hash from '@adonisjs/core/services/hash'

/** Shortest password that is taken; length protects better than rules about characters (NIST SP 800-63B). */
export const PASSWORD_MINIMUM = 10

/** Longest password that is taken: hashing a novel would keep the server busy. */
export const PASSWORD_MAXIMUM = 200

let decoy: Promise<string> | null = null

/** The hash under which a password is kept. Slow by intent: keep it out of transactions. */
export function hashPassword(password: string): Promise<string> {
  return hash.make(password)
}

/**
 * Whether the password is the one behind the hash. Takes the same time where there is no hash, so that the answer's
 * speed does not tell whether an account exists.
 */
export async function passwordMatches(hashed: string | null, password: string): Promise<boolean> {
  decoy ??= hash.make(randomBytes(16).toString('hex'))
  const against = hashed ?? (await decoy)
  const matches = await hash.verify(against, password)
  return hashed !== null && matches
}
