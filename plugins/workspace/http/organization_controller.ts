import type { HttpContext } from '@adonisjs/core/http'
import { changeSettingsByForm, render, settingsForForm, useCase } from '@benchpin/kernel'

/** Settings > Organization: one form of what the plugins declare. */
export default class OrganizationController {
  async show(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/Organization', { settings: await settingsForForm('organization') })
  }

  async update(ctx: HttpContext) {
    await useCase('workspace.change_organization_settings', () => changeSettingsByForm('organization', 0, ctx.request.body()))
    ctx.session.flash('notice', { tone: 'success', message: 'Organization settings saved.' })
    return ctx.response.redirect().status(303).back()
  }
}
