import { randomBytes } from 'node:crypto'

/** Shortest password that is taken; length protects better than rules about characters (NIST SP 800-63B). */
export const PASSWORD_MINIMUM = 10

/** Longest password that is taken: hashing a novel would keep the server busy. */
export const PASSWORD_MAXIMUM = 200

let decoy: Promise<string> | null = null

/** Adonis' hasher. Loaded late: its module waits for the application, and plugins import the kernel before that. */
async function hasher() {
  return (await import('@adonisjs/core/services/hash')).default
}

/** The hash under which a password is kept. Slow by intent: keep it out of transactions. */
export async function hashPassword(password: string): Promise<string> {
  return (await hasher()).make(password)
}

/**
 * Whether the password is the one behind the hash. Takes the same time where there is no hash, so that the answer's
 * speed does not tell whether an account exists.
 */
export async function passwordMatches(hashed: string | null, password: string): Promise<boolean> {
  const hash = await hasher()
  decoy ??= hash.make(randomBytes(16).toString('hex'))
  const against = hashed ?? (await decoy)
  const matches = await hash.verify(against, password)
  return hashed !== null && matches
}
