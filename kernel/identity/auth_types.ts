import type { SessionGuard } from '@adonisjs/auth/session'
import type { HttpContext } from '@adonisjs/core/http'
import type { identityProvider, platformAdminProvider } from './user_providers.ts'

/** Tells `ctx.auth.use('member')` and `ctx.auth.use('platform')` whom they sign in. */
declare module '@adonisjs/auth/types' {
  interface Authenticators {
    member: (ctx: HttpContext) => SessionGuard<false, typeof identityProvider>
    platform: (ctx: HttpContext) => SessionGuard<false, typeof platformAdminProvider>
  }
}
