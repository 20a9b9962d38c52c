import type { HttpContext } from '@adonisjs/core/http'
import {
  beginLooking,
  endSessionsOfMember,
  findRecord,
  Membership,
  render,
  resendInvitation,
  resetSecondFactorOf,
  revokeInvitation,
  runList,
  useCase,
} from '@benchpin/kernel'
import { userList } from '../lists/user_list.ts'
import { changeUser, inviteUser } from '../services/change_user.ts'
import { choicesForUsers, userForScreen } from '../services/users.ts'
import { replaceOverrides } from '../services/overrides.ts'
import { numberFrom } from './parameters.ts'
import { newUserValidator, overridesValidator, userValidator } from './validators.ts'

/** Settings > Users. */
export default class UsersController {
  async index(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/Users', { list: await runList(await userList(), ctx.request.qs()) })
  }

  async create(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/User', { member: null, ...(await choicesForUsers()) })
  }

  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(newUserValidator)
    const id = await useCase('workspace.invite_user', () => inviteUser({ ...input, defaultStoreId: input.defaultStoreId ?? null }))
    ctx.session.flash('notice', { tone: 'success', message: `Invitation sent to ${input.email}.` })
    return ctx.response.redirect().status(303).toPath(`/settings/users/${id}`)
  }

  async show(ctx: HttpContext) {
    const member = await userForScreen(numberFrom(ctx.params.id))
    return render(ctx, 'workspace::settings/User', { member, ...(await choicesForUsers()) })
  }

  async update(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(userValidator)
    await useCase('workspace.change_user', () => changeUser(numberFrom(ctx.params.id), input))
    ctx.session.flash('notice', { tone: 'success', message: `${input.name} saved.` })
    return ctx.response.redirect().status(303).back()
  }

  async updateOverrides(ctx: HttpContext) {
    const { overrides } = await ctx.request.validateUsing(overridesValidator)
    await useCase('workspace.change_overrides', () => replaceOverrides(numberFrom(ctx.params.id), overrides))
    ctx.session.flash('notice', { tone: 'success', message: 'Permissions saved. They hold from the next click on.' })
    return ctx.response.redirect().status(303).back()
  }

  async look(ctx: HttpContext) {
    const { identityId } = await findRecord(Membership, numberFrom(ctx.params.id))
    await beginLooking(ctx, identityId)
    return ctx.response.redirect().status(303).toPath('/')
  }

  async inviteAgain(ctx: HttpContext) {
    await resendInvitation(numberFrom(ctx.params.id))
    ctx.session.flash('notice', { tone: 'success', message: 'Invitation sent again.' })
    return ctx.response.redirect().status(303).back()
  }

  async revokeInvitation(ctx: HttpContext) {
    await useCase('workspace.revoke_invitation', () => revokeInvitation(numberFrom(ctx.params.id)))
    ctx.session.flash('notice', { tone: 'success', message: 'The invitation is taken back. Its link no longer works.' })
    return ctx.response.redirect().status(303).back()
  }

  async resetSecondFactor(ctx: HttpContext) {
    await useCase('workspace.reset_second_factor', () => resetSecondFactorOf(numberFrom(ctx.params.id)))
    ctx.session.flash('notice', { tone: 'success', message: 'The second factor is reset. A mail says so.' })
    return ctx.response.redirect().status(303).back()
  }

  async endSessions(ctx: HttpContext) {
    const ended = await useCase('workspace.end_sessions', () => endSessionsOfMember(numberFrom(ctx.params.id)))
    ctx.session.flash('notice', { tone: 'success', message: ended === 1 ? '1 session has ended.' : `${ended} sessions have ended.` })
    return ctx.response.redirect().status(303).back()
  }
}
