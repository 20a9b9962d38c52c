import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { pluginsOfTenant, switchPluginOf, tenantsForConsole } from '../services/platform_tenants.ts'
import { numberFrom } from './parameters.ts'
import { switchValidator } from './validators.ts'

/** The platform console: tenants, and which plugins each has. */
export default class PlatformController {
  async index(ctx: HttpContext) {
    return render(ctx, 'workspace::platform/Tenants', await tenantsForConsole())
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'workspace::platform/Tenant', await pluginsOfTenant(numberFrom(ctx.params.id)))
  }

  async switchPlugin(ctx: HttpContext) {
    const { enabled } = await ctx.request.validateUsing(switchValidator)
    const { title } = await switchPluginOf(numberFrom(ctx.params.id), String(ctx.params.plugin), enabled)
    ctx.session.flash('notice', { tone: 'success', message: `${title} ${enabled ? 'enabled' : 'disabled'}. It holds from the next request on, in every process.` })
    return ctx.response.redirect().status(303).back()
  }
}
