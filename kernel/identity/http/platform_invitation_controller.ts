import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { acceptPlatformInvitation, receivedPlatformInvitation } from '../platform_admins.ts'
import { PASSWORD_MINIMUM } from '../passwords.ts'
import type { ResetPasswordProps } from '../screen_props.ts'
import { leaveSession } from '../session_entry.ts'
import { resetPasswordValidator } from '../validators.ts'

/** Accepting an invitation to the platform console. */
export default class PlatformInvitationController {
  async show(ctx: HttpContext) {
    const token = String(ctx.params.token)
    // The link is a secret: it must not go along as the referrer to another site.
    ctx.response.header('referrer-policy', 'same-origin')
    const admin = await receivedPlatformInvitation(token)
    const props: ResetPasswordProps = { token, email: admin?.email ?? null, minimum: PASSWORD_MINIMUM }
    return render(ctx, 'kernel::auth/PlatformInvitation', props)
  }

  async store(ctx: HttpContext) {
    const { password } = await ctx.request.validateUsing(resetPasswordValidator)
    await acceptPlatformInvitation(String(ctx.params.token), password)
    leaveSession(ctx)
    ctx.session.flash('notice', { tone: 'success', message: 'Your password is set. Sign in with it.' })
    return ctx.response.redirect().toPath('/platform/sign-in')
  }
}
