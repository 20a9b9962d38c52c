import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { memberAccount } from '../account.ts'
import { confirmEmail, emailOfLink, requestEmailChange } from '../email_change.ts'
import type { ConfirmEmailProps } from '../screen_props.ts'
import { proveAgain } from '../second_factor/prove_again.ts'
import { emailChangeValidator } from '../validators.ts'

/** Another e-mail for one's own account: asked for with the password, confirmed by a link to the new address. */
export default class EmailChangeController {
  async ask(ctx: HttpContext) {
    const { email, ...proof } = await ctx.request.validateUsing(emailChangeValidator)
    const identity = ctx.auth.use('member').getUserOrFail()
    await proveAgain(ctx, memberAccount(identity), proof)
    await requestEmailChange(identity, email, ctx.request.ip())
    ctx.session.flash('notice', { tone: 'success', message: `A link is on its way to ${email}. Your e-mail changes once you open it.` })
    return ctx.response.redirect().status(303).toPath('/profile')
  }

  async show(ctx: HttpContext) {
    const token = String(ctx.params.token)
    ctx.response.header('referrer-policy', 'same-origin')
    return render(ctx, 'kernel::auth/ConfirmEmail', { token, email: await emailOfLink(token) } satisfies ConfirmEmailProps)
  }

  /** A press on the page changes it, not opening the link: mail programs open links by themselves. */
  async store(ctx: HttpContext) {
    await confirmEmail(String(ctx.params.token))
    ctx.session.flash('notice', { tone: 'success', message: 'Your e-mail is changed. Sign in with it from now on.' })
    return ctx.response.redirect().status(303).toPath('/sign-in')
  }
}
