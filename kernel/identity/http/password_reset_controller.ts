import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { PASSWORD_MINIMUM } from '../passwords.ts'
import { requestReset, resetPassword, resetSubject } from '../password_reset.ts'
import type { ForgotPasswordProps, ResetPasswordProps } from '../screen_props.ts'
import { leaveSession } from '../session_entry.ts'
import { forgotPasswordValidator, resetPasswordValidator } from '../validators.ts'

/** A new password by mail. */
export default class PasswordResetController {
  async ask(ctx: HttpContext) {
    return render(ctx, 'kernel::auth/ForgotPassword', { sent: ctx.request.qs().sent === '1' } satisfies ForgotPasswordProps)
  }

  async send({ request, response }: HttpContext) {
    const { email } = await request.validateUsing(forgotPasswordValidator)
    await requestReset(email, request.ip())
    return response.redirect().toPath('/forgot-password?sent=1')
  }

  async show(ctx: HttpContext) {
    const token = String(ctx.params.token)
    // The link is a secret: it must not go along as the referrer to another site.
    ctx.response.header('referrer-policy', 'same-origin')
    const identity = await resetSubject(token)
    const props: ResetPasswordProps = { token, email: identity?.email ?? null, minimum: PASSWORD_MINIMUM }
    return render(ctx, 'kernel::auth/ResetPassword', props)
  }

  async store(ctx: HttpContext) {
    const { password } = await ctx.request.validateUsing(resetPasswordValidator)
    await resetPassword(String(ctx.params.token), password)
    leaveSession(ctx)
    ctx.session.flash('notice', { tone: 'success', message: 'The new password is set, and you are signed out everywhere. Sign in with it.' })
    return ctx.response.redirect().toPath('/sign-in')
  }
}
