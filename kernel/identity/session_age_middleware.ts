import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { ownerInSession } from './session_owner.ts'

/** Longest life of a session, used or not: after it everybody signs in again. Unused it ends earlier, see config/adonis/session.ts. */
export const SESSION_DAYS = 7

const LONGEST_MS = SESSION_DAYS * 86_400_000
const KEY = 'signed_in_at'

/** Ends sessions that have lived long enough, before anybody asks who is signed in; whatever store keeps them. */
export default class SessionAgeMiddleware {
  handle(ctx: HttpContext, next: NextFn): unknown {
    if (ownerInSession(ctx.session.all())) {
      const since = ctx.session.get(KEY) as number | undefined
      if (since === undefined) ctx.session.put(KEY, Date.now())
      else if (Date.now() - since > LONGEST_MS) {
        ctx.session.clear()
        ctx.session.regenerate()
      }
    }
    return next()
  }
}

/** Notes when the request's session was opened. */
export function noteSignIn(ctx: HttpContext): void {
  ctx.session.put(KEY, Date.now())
}
