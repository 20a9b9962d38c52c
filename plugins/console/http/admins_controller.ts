import type { HttpContext } from '@adonisjs/core/http'
import { allPlatformAdmins, ambient, changePlatformPassword, hashedSessionId, invitePlatformAdmin, PASSWORD_MINIMUM, render, setPlatformAdminActive } from '@benchpin/kernel'
import { numberFrom } from './parameters.ts'
import { notice } from './query.ts'
import { newAdminValidator, ownPasswordValidator, switchValidator } from './validators.ts'

/** Those who run the platform. */
export default class AdminsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'console::Admins', { admins: await allPlatformAdmins(), self: ambient().actor.id, minimum: PASSWORD_MINIMUM })
  }

  async store(ctx: HttpContext) {
    const account = await ctx.request.validateUsing(newAdminValidator)
    await invitePlatformAdmin(account)
    notice(ctx, `${account.email} has the invitation. It is good for seven days.`)
    return ctx.response.redirect().status(303).back()
  }

  async update(ctx: HttpContext) {
    const { enabled } = await ctx.request.validateUsing(switchValidator)
    await setPlatformAdminActive(numberFrom(ctx.params.id), enabled)
    notice(ctx, enabled ? 'The admin can enter the console again.' : 'The admin is signed out everywhere and can’t enter any more.')
    return ctx.response.redirect().status(303).back()
  }

  async changePassword(ctx: HttpContext) {
    const { currentPassword, newPassword } = await ctx.request.validateUsing(ownPasswordValidator)
    await changePlatformPassword(ambient().actor.id!, { current: currentPassword, next: newPassword }, hashedSessionId(ctx.session.sessionId))
    notice(ctx, 'The new password is set. Your other sessions have ended.')
    return ctx.response.redirect().status(303).back()
  }
}
