import type { HttpContext } from '@adonisjs/core/http'
import type { Identity, PlatformAdmin } from './identity_records.ts'
import { noteSignIn } from './session_age_middleware.ts'

/**
 * Makes the request's session that of a member, under a new id. Nothing of what it held before stays, so that
 * neither a platform admin's sign-in nor another person's choices are inherited.
 */
export async function beginMemberSession(ctx: HttpContext, identity: Identity): Promise<void> {
  const wanted = ctx.session.getIntendedUrl() as string | null
  ctx.session.clear()
  await ctx.auth.use('member').login(identity)
  noteSignIn(ctx)
  if (wanted && !wanted.startsWith('/platform')) ctx.session.setIntendedUrl(wanted)
}

/** Makes the request's session that of a platform admin, under a new id. */
export async function beginPlatformSession(ctx: HttpContext, admin: PlatformAdmin): Promise<void> {
  const wanted = ctx.session.getIntendedUrl() as string | null
  ctx.session.clear()
  await ctx.auth.use('platform').login(admin)
  noteSignIn(ctx)
  if (wanted?.startsWith('/platform')) ctx.session.setIntendedUrl(wanted)
}

/** Ends the request's session, whoever it belongs to. A new id goes on with nothing in it. */
export function leaveSession(ctx: HttpContext): void {
  ctx.session.clear()
  ctx.session.regenerate()
}
