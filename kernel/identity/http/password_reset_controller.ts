import type { HttpContext } from '@adonisjs/core/http'
import { PASSWORD_MINIMUM } from '../passwords.ts'
import { requestReset, resetPassword, resetSubject } from '../password_reset.ts'
import { leaveSession } from '../session_entry.ts'
import { forgotPasswordValidator, resetPasswordValidator } from '../validators.ts'

/** A new password by mail. */
export default class PasswordResetController {
  async ask({ inertia, request }: HttpContext) {
    return inertia.render('kernel::auth/ForgotPassword', { sent: request.qs().sent === '1' })
  }

  async send({ request, response }: HttpContext) {
    const { email } = await request.validateUsing(forgotPasswordValidator)
    await requestReset(email, request.ip())
    return response.redirect().toPath('/forgot-password?sent=1')
  }

  async show({ inertia, params, response }: HttpContext) {
    const token = String(params.token)
    // The link is a secret: it must not go along as the referrer to another site.
    response.header('referrer-policy', 'same-origin')
    const identity = await resetSubject(token)
    return inertia.render('kernel::auth/ResetPassword', { token, email: identity?.email ?? null, minimum: PASSWORD_MINIMUM })
  }

  async store(ctx: HttpContext) {
    const { password } = await ctx.request.validateUsing(resetPasswordValidator)
    await resetPassword(String(ctx.params.token), password)
    leaveSession(ctx)
    ctx.session.flash('notice', { tone: 'success', message: 'The new password is set, and you are signed out everywhere. Sign in with it.' })
    return ctx.response.redirect().toPath('/sign-in')
  }
}
