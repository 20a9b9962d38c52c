import type { HttpContext } from '@adonisjs/core/http'
import { endImpersonation, extendImpersonation } from '../impersonation.ts'

/** The two buttons of the banner that stands above every page while an admin works as somebody. */
export default class ImpersonationController {
  async extend(ctx: HttpContext) {
    await extendImpersonation(ctx)
    return ctx.response.redirect().status(303).back()
  }

  async end(ctx: HttpContext) {
    const tenantId = await endImpersonation(ctx, 'by button')
    return ctx.response.redirect().status(303).toPath(`/platform/tenants/${tenantId}`)
  }
}
