import type { HttpContext } from '@adonisjs/core/http'
import { render } from '@benchpin/kernel'
import { applyPlan } from '../services/apply_plan.ts'
import { switchForMany } from '../services/bulk_switch.ts'
import { createOrganization } from '../services/new_tenant.ts'
import { peopleOf } from '../services/people.ts'
import { allPlans, previewPlan } from '../services/plans.ts'
import { pluginsOfTenant, previewSwitch, switchPluginOf } from '../services/tenant_plugins.ts'
import { tenantsForConsole } from '../services/tenants_list.ts'
import { usageOf } from '../services/usage.ts'
import { numberFrom } from './parameters.ts'
import { count, notice, oneOf, words } from './query.ts'
import { bulkValidator, newTenantValidator, planChoiceValidator, switchValidator } from './validators.ts'

/** Organizations: the list, new ones, and which plan and plugins each has. */
export default class TenantsController {
  async index(ctx: HttpContext) {
    const query = {
      search: words(ctx, 'search'),
      status: oneOf(ctx, 'status', ['', 'active', 'suspended', 'closed'] as const),
      plan: count(ctx, 'plan'),
      sort: oneOf(ctx, 'sort', ['name', 'slug', 'created_at', 'status'] as const),
      direction: oneOf(ctx, 'direction', ['asc', 'desc'] as const),
      page: count(ctx, 'page') ?? 1,
    }
    return render(ctx, 'console::Tenants', await tenantsForConsole(query))
  }

  async create(ctx: HttpContext) {
    return render(ctx, 'console::NewTenant', { plans: await allPlans(), timeZones: Intl.supportedValuesOf('timeZone') })
  }

  async store(ctx: HttpContext) {
    const { planId = null, ...tenant } = await ctx.request.validateUsing(newTenantValidator)
    const id = await createOrganization({ ...tenant, planId })
    notice(ctx, `${tenant.name} is ready. ${tenant.owner.email} has the invitation.`)
    return ctx.response.redirect().status(303).toPath(`/platform/tenants/${id}`)
  }

  async bulk(ctx: HttpContext) {
    const id = await switchForMany(await ctx.request.validateUsing(bulkValidator))
    return ctx.response.redirect().status(303).toPath(`/platform/works/${id}`)
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'console::Tenant', { ...(await pluginsOfTenant(numberFrom(ctx.params.id))), plans: await allPlans() })
  }

  async usage({ params, response }: HttpContext) {
    return response.json(await usageOf(numberFrom(params.id)))
  }

  async people({ params, response }: HttpContext) {
    return response.json(await peopleOf(numberFrom(params.id)))
  }

  async previewPlugin({ params, request, response }: HttpContext) {
    return response.json(await previewSwitch(numberFrom(params.id), String(params.plugin), request.qs().enabled === 'true'))
  }

  async switchPlugin(ctx: HttpContext) {
    const { enabled, cascade = false } = await ctx.request.validateUsing(switchValidator)
    const { title, switched } = await switchPluginOf(numberFrom(ctx.params.id), String(ctx.params.plugin), enabled, cascade)
    const others = switched.length > 1 ? ` with ${switched.length - 1} more` : ''
    notice(ctx, `${title} ${enabled ? 'enabled' : 'disabled'}${others}. It holds from the next request on, in every process.`)
    return ctx.response.redirect().status(303).back()
  }

  async previewPlan({ params, response }: HttpContext) {
    return response.json(await previewPlan(numberFrom(params.id), numberFrom(params.planId)))
  }

  async assignPlan(ctx: HttpContext) {
    const { planId, keep = false } = await ctx.request.validateUsing(planChoiceValidator)
    const { on, off } = await applyPlan(numberFrom(ctx.params.id), planId, keep)
    notice(ctx, `The plan holds. ${on.length} plugins turned on, ${off.length} off.`)
    return ctx.response.redirect().status(303).back()
  }
}
