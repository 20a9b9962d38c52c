import type { HttpContext } from '@adonisjs/core/http'
import { render, runList, useCase } from '@benchpin/kernel'
import { groupList } from '../lists/group_list.ts'
import { copyOfGroup, deleteGroup, groupForScreen, otherGroups, permissionChoices, saveGroup } from '../services/groups.ts'
import { numberFrom } from './parameters.ts'
import { groupDeletionValidator, groupValidator } from './validators.ts'

/** Settings > Groups. */
export default class GroupsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/Groups', { list: await runList(groupList, ctx.request.qs()) })
  }

  async create(ctx: HttpContext) {
    const { from } = ctx.request.qs() as { from?: string }
    return render(ctx, 'workspace::settings/Group', { group: null, catalog: await permissionChoices(), start: await copyOfGroup(from ? numberFrom(from) : null), others: [] })
  }

  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(groupValidator)
    const { id } = await useCase('workspace.create_group', () => saveGroup(null, input))
    ctx.session.flash('notice', { tone: 'success', message: `${input.name} added.` })
    return ctx.response.redirect().status(303).toPath(`/settings/groups/${id}`)
  }

  async show(ctx: HttpContext) {
    const group = await groupForScreen(numberFrom(ctx.params.id))
    return render(ctx, 'workspace::settings/Group', { group, catalog: await permissionChoices(), start: null, others: await otherGroups(group.id) })
  }

  async update(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(groupValidator)
    await useCase('workspace.change_group', () => saveGroup(numberFrom(ctx.params.id), input))
    ctx.session.flash('notice', { tone: 'success', message: `${input.name} saved. It holds from the next click of each user on.` })
    return ctx.response.redirect().status(303).back()
  }

  async destroy(ctx: HttpContext) {
    const { moveTo = null } = await ctx.request.validateUsing(groupDeletionValidator)
    await useCase('workspace.delete_group', () => deleteGroup(numberFrom(ctx.params.id), moveTo))
    ctx.session.flash('notice', { tone: 'success', message: 'Group deleted. It can be restored from the audit log.' })
    return ctx.response.redirect().status(303).toPath('/settings/groups')
  }
}
