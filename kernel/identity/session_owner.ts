/** The guards of config/adonis/auth.ts. */
export type GuardName = 'member' | 'platform'

/** Owner tag of a session: the guard and the id of who is signed in, for instance `member:12`. */
export type SessionOwner = `${GuardName}:${number}`

/** The tag under which a person's sessions are found. */
export function sessionOwner(guard: GuardName, id: number): SessionOwner {
  return `${guard}:${id}`
}

/**
 * Who is signed in to a session, read from its values: Adonis' session guard keeps the id under `auth_<guard>`.
 * Null where nobody is.
 */
export function ownerInSession(values: Record<string, unknown>): SessionOwner | null {
  for (const guard of ['member', 'platform'] as const) {
    const id = Number(values[`auth_${guard}`])
    if (Number.isSafeInteger(id) && id > 0) return sessionOwner(guard, id)
  }
  return null
}
