import type { HttpContext } from '@adonisjs/core/http'
import { render, resendInvitation, useCase } from '@benchpin/kernel'
import { changeUser, inviteUser } from '../services/change_user.ts'
import { choicesForUsers, userForScreen, usersForList } from '../services/users.ts'
import { replaceOverrides } from '../services/overrides.ts'
import { numberFrom } from './parameters.ts'
import { newUserValidator, overridesValidator, userValidator } from './validators.ts'

/** Settings > Users. */
export default class UsersController {
  async index(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/Users', { users: await usersForList() })
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

  async inviteAgain(ctx: HttpContext) {
    await resendInvitation(numberFrom(ctx.params.id))
    ctx.session.flash('notice', { tone: 'success', message: 'Invitation sent again.' })
    return ctx.response.redirect().status(303).back()
  }
}
