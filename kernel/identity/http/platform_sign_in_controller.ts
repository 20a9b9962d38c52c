import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { recordPlatformEvent } from '../../audit/platform_log.ts'
import { platformAccount } from '../account.ts'
import { admitPlatformAdmin } from '../admit.ts'
import { passageOf, wantCode } from '../second_factor/challenge.ts'
import { leaveSession } from '../session_entry.ts'
import { platformAdminFor } from '../sign_in.ts'
import { signInValidator } from '../validators.ts'

/** Signing in and out of the platform console. */
export default class PlatformSignInController {
  async show(ctx: HttpContext) {
    if (await ctx.auth.use('platform').check()) return ctx.response.redirect('/platform')
    ctx.inertia.clearHistory()
    return render(ctx, 'kernel::auth/PlatformSignIn', {})
  }

  async store(ctx: HttpContext) {
    const { email, password } = await ctx.request.validateUsing(signInValidator)
    const admin = await platformAdminFor({ email, password, address: ctx.request.ip() })
    const account = platformAccount(admin)
    const passage = await passageOf(ctx, account)
    if (passage !== 'wanted') return admitPlatformAdmin(ctx, admin.id, passage === 'remembered')
    wantCode(ctx, account)
    return ctx.response.redirect().toPath('/platform/sign-in/code')
  }

  async destroy(ctx: HttpContext) {
    const guard = ctx.auth.use('platform')
    if (await guard.check()) await recordPlatformEvent({ actor: guard.getUserOrFail().email, event: 'platform_sign_out' })
    leaveSession(ctx)
    return ctx.response.redirect().toPath('/platform/sign-in')
  }
}
