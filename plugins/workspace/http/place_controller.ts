import type { HttpContext } from '@adonisjs/core/http'
import { accessibleStores, currentMember, endLooking, enterTenant, tenantState } from '@benchpin/kernel'
import { NoSuchPlaceError } from '../errors.ts'
import { mayEnter } from '../services/organizations.ts'
import { organizationSwitchValidator, storeSwitchValidator } from './validators.ts'

/** In which store and which organization the user works. */
export default class PlaceController {
  async switchStore({ request, response, session }: HttpContext) {
    const { storeId } = await request.validateUsing(storeSwitchValidator)
    if (!accessibleStores(currentMember()!, await tenantState()).includes(storeId)) throw new NoSuchPlaceError('storeId')
    session.put('store_id', storeId)
    return response.redirect().status(303).back()
  }

  async endLooking(ctx: HttpContext) {
    await endLooking(ctx)
    return ctx.response.redirect().status(303).toPath('/settings/users')
  }

  async switchOrganization(ctx: HttpContext) {
    const { tenantId } = await ctx.request.validateUsing(organizationSwitchValidator)
    if (!(await mayEnter(currentMember()!.identityId, tenantId))) throw new NoSuchPlaceError('tenantId')
    await enterTenant(ctx, tenantId)
    return ctx.response.redirect().status(303).toPath('/')
  }
}
