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
    const id = idIn(values, `auth_${guard}`)
    if (id !== null) return sessionOwner(guard, id)
  }
  return null
}

/** The identity that is signed in to a session and the organization it works in, read from its values. */
export function peopleInSession(values: Record<string, unknown>): { identity_id: number | null; tenant_id: number | null } {
  return { identity_id: idIn(values, 'auth_member'), tenant_id: idIn(values, 'tenant_id') }
}

function idIn(values: Record<string, unknown>, key: string): number | null {
  const id = Number(values[key])
  return Number.isSafeInteger(id) && id > 0 ? id : null
}
