import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { admitMember, admitPlatformAdmin } from '../admit.ts'
import { ChallengeOverError } from '../errors.ts'
import type { ChallengeProps } from '../screen_props.ts'
import { accountBetweenSteps, passChallenge } from '../second_factor/challenge.ts'
import { challengeValidator } from '../validators.ts'

/** The second step of signing in, at either door. */
export default class ChallengeController {
  async showMember(ctx: HttpContext) {
    if (!(await accountBetweenSteps(ctx, 'member'))) return ctx.response.redirect('/sign-in')
    return render(ctx, 'kernel::auth/Code', { action: '/sign-in/code', back: '/sign-in' } satisfies ChallengeProps)
  }

  async showPlatform(ctx: HttpContext) {
    if (!(await accountBetweenSteps(ctx, 'platform'))) return ctx.response.redirect('/platform/sign-in')
    return render(ctx, 'kernel::auth/Code', { action: '/platform/sign-in/code', back: '/platform/sign-in' } satisfies ChallengeProps)
  }

  async storeMember(ctx: HttpContext) {
    const { code, remember } = await ctx.request.validateUsing(challengeValidator)
    try {
      const account = await passChallenge(ctx, 'member', { code, remember: remember ?? false })
      return await admitMember(ctx, account.id, true)
    } catch (error) {
      return this.#startOver(ctx, error, '/sign-in')
    }
  }

  async storePlatform(ctx: HttpContext) {
    const { code, remember } = await ctx.request.validateUsing(challengeValidator)
    try {
      const account = await passChallenge(ctx, 'platform', { code, remember: remember ?? false })
      return await admitPlatformAdmin(ctx, account.id, true)
    } catch (error) {
      return this.#startOver(ctx, error, '/platform/sign-in')
    }
  }

  /** A form that took too long leads back to the first step with the reason; a program gets the error. */
  #startOver(ctx: HttpContext, error: unknown, to: string) {
    if (!(error instanceof ChallengeOverError) || !ctx.request.header('x-inertia')) throw error
    ctx.session.flash('notice', { tone: 'error', message: error.message })
    return ctx.response.redirect().status(303).toPath(to)
  }
}
