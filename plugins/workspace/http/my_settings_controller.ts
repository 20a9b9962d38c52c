import type { HttpContext } from '@adonisjs/core/http'
import { changeSettings, currentMember, render, settingsForForm, useCase } from '@benchpin/kernel'
import { widgetsToChoose } from '../services/dashboard.ts'
import { rememberDashboardChoice } from '../services/dashboard_choice.ts'
import { appearanceValidator, dashboardChoiceValidator } from './validators.ts'

const own = () => currentMember()!.id

/** My Settings: what follows the user to whichever computer he sits down at. */
export default class MySettingsController {
  async show(ctx: HttpContext) {
    return render(ctx, 'workspace::MySettings', { settings: await settingsForForm('user', own()), widgets: await widgetsToChoose() })
  }

  async update(ctx: HttpContext) {
    await useCase('workspace.change_my_settings', () => changeSettings('user', own(), ctx.request.body()))
    ctx.session.flash('notice', { tone: 'success', message: 'Your settings are saved.' })
    return ctx.response.redirect().status(303).toPath('/my-settings')
  }

  async updateDashboard(ctx: HttpContext) {
    const choice = await ctx.request.validateUsing(dashboardChoiceValidator)
    await useCase('workspace.choose_dashboard', () => rememberDashboardChoice(choice))
    ctx.session.flash('notice', { tone: 'success', message: 'Your dashboard is saved.', href: '/', hrefLabel: 'Open it' })
    return ctx.response.redirect().status(303).toPath('/my-settings')
  }

  /** Colors and rows, chosen in the menu of the user. */
  async updateAppearance(ctx: HttpContext) {
    const { theme, density } = await ctx.request.validateUsing(appearanceValidator)
    const values = { ...(theme ? { 'kernel.theme': theme } : {}), ...(density ? { 'kernel.density': density } : {}) }
    await useCase('workspace.change_my_settings', () => changeSettings('user', own(), values))
    return ctx.response.status(204)
  }
}
