import type { HttpContext } from '@adonisjs/core/http'

/** For how long an admin works as somebody before asking again. */
export const IMPERSONATION_MINUTES = 30

/** A platform admin who works in the name of a tenant's user, as the session keeps it. */
export interface Impersonation {
  adminId: number
  adminName: string
  identityId: number
  tenantId: number
  /** Name of the user. */
  name: string
  reason: string
  /** UTC. */
  beganAt: string
  /** UTC; the first request after it ends the impersonation. */
  until: string
}

const KEY = 'impersonation'

/** The request's impersonation; null where a person works as oneself. */
export function impersonationOf(ctx: HttpContext): Impersonation | null {
  return (ctx.session?.get(KEY) as Impersonation | undefined) ?? null
}

/** Puts an impersonation into the request's session. */
export function keepImpersonation(ctx: HttpContext, impersonation: Impersonation): void {
  ctx.session.put(KEY, impersonation)
}
