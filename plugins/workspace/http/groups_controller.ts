import type { HttpContext } from '@adonisjs/core/http'
import { render, useCase } from '@benchpin/kernel'
import { deleteGroup, groupForScreen, groupsForList, permissionChoices, saveGroup } from '../services/groups.ts'
import { numberFrom } from './parameters.ts'
import { groupValidator } from './validators.ts'

/** Settings > Groups. */
export default class GroupsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/Groups', { groups: await groupsForList() })
  }

  async create(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/Group', { group: null, catalog: await permissionChoices() })
  }

  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(groupValidator)
    const { id } = await useCase('workspace.create_group', () => saveGroup(null, input))
    ctx.session.flash('notice', { tone: 'success', message: `${input.name} added.` })
    return ctx.response.redirect().status(303).toPath(`/settings/groups/${id}`)
  }

  async show(ctx: HttpContext) {
    const group = await groupForScreen(numberFrom(ctx.params.id))
    return render(ctx, 'workspace::settings/Group', { group, catalog: await permissionChoices() })
  }

  async update(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(groupValidator)
    await useCase('workspace.change_group', () => saveGroup(numberFrom(ctx.params.id), input))
    ctx.session.flash('notice', { tone: 'success', message: `${input.name} saved. It holds from the next click of each user on.` })
    return ctx.response.redirect().status(303).back()
  }

  async destroy(ctx: HttpContext) {
    await useCase('workspace.delete_group', () => deleteGroup(numberFrom(ctx.params.id)))
    ctx.session.flash('notice', { tone: 'success', message: 'Group deleted. It can be restored from the audit log.' })
    return ctx.response.redirect().status(303).toPath('/settings/groups')
  }
}
