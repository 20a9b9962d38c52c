import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { SignInRequiredError } from '../../http/errors.ts'
import { enterTenant } from '../enter_tenant.ts'
import { NoOrganizationError } from '../errors.ts'
import type { Identity } from '../identity_records.ts'
import { organizationsOf } from '../organizations.ts'
import type { ChooseOrganizationProps } from '../screen_props.ts'
import { organizationChoiceValidator } from '../validators.ts'

async function signedIn(ctx: HttpContext): Promise<Identity> {
  const guard = ctx.auth.use('member')
  if (!(await guard.check())) throw new SignInRequiredError()
  return guard.getUserOrFail()
}

/** Where a person of several organizations works: after signing in, and when changing over. */
export default class OrganizationChoiceController {
  async show(ctx: HttpContext) {
    const identity = await signedIn(ctx)
    ctx.inertia.clearHistory()
    return render(ctx, 'kernel::auth/ChooseOrganization', {
      name: identity.name,
      organizations: await organizationsOf(identity.id),
    } satisfies ChooseOrganizationProps)
  }

  async store(ctx: HttpContext) {
    const identity = await signedIn(ctx)
    const { tenantId } = await ctx.request.validateUsing(organizationChoiceValidator)
    const offered = await organizationsOf(identity.id)
    if (!offered.some((organization) => organization.tenantId === tenantId)) throw new NoOrganizationError()
    await enterTenant(ctx, tenantId)
    return ctx.response.redirect().toIntended('/')
  }
}
