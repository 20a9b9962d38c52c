import type { HttpContext } from '@adonisjs/core/http'
import { ambient, beginImpersonation, findPlatformAdmin, objectDisk, recordPlatformEvent } from '@benchpin/kernel'
import { askDeletion, exportOf, purgeNow, stopDeletion } from '../services/deletions.ts'
import { suspend } from '../services/people.ts'
import { tenantOf } from '../services/tenant_of.ts'
import { numberFrom } from './parameters.ts'
import { notice } from './query.ts'
import { deletionValidator, impersonationValidator, purgeValidator, suspensionValidator } from './validators.ts'

/** What happens to an organization as a whole: support inside it, suspension, deletion. */
export default class TenantLifeController {
  async suspend(ctx: HttpContext) {
    const { reason } = await ctx.request.validateUsing(suspensionValidator)
    await suspend(numberFrom(ctx.params.id), reason)
    notice(ctx, 'Suspended. Its users read everything and change nothing, from their next request on.')
    return ctx.response.redirect().status(303).back()
  }

  async resume(ctx: HttpContext) {
    await suspend(numberFrom(ctx.params.id), null)
    notice(ctx, 'The organization works again.')
    return ctx.response.redirect().status(303).back()
  }

  async impersonate(ctx: HttpContext) {
    const { identityId, reason } = await ctx.request.validateUsing(impersonationValidator)
    const tenantId = numberFrom(ctx.params.id)
    await tenantOf(tenantId)
    const admin = await findPlatformAdmin({ id: ambient().actor.id! })
    await beginImpersonation(ctx, admin!, { tenantId, identityId, reason })
    return ctx.response.redirect().status(303).toPath('/')
  }

  async askDeletion(ctx: HttpContext) {
    const work = await askDeletion(numberFrom(ctx.params.id), await ctx.request.validateUsing(deletionValidator))
    return ctx.response.redirect().status(303).toPath(`/platform/works/${work}`)
  }

  async stopDeletion(ctx: HttpContext) {
    await stopDeletion(numberFrom(ctx.params.id))
    notice(ctx, 'Nothing is deleted. The organization works again.')
    return ctx.response.redirect().status(303).back()
  }

  async purge(ctx: HttpContext) {
    const { name } = await ctx.request.validateUsing(purgeValidator)
    const work = await purgeNow(numberFrom(ctx.params.id), name)
    return ctx.response.redirect().status(303).toPath(`/platform/works/${work}`)
  }

  async download(ctx: HttpContext) {
    const { key, slug, tenantId } = await exportOf(numberFrom(ctx.params.id))
    await recordPlatformEvent({ actor: ambient().actor.name, event: 'tenant_export_downloaded', tenantId, detail: { key } })
    ctx.response.header('content-type', 'application/gzip').header('content-disposition', `attachment; filename="${slug}.tar.gz"`).header('cache-control', 'no-store')
    return ctx.response.stream(await (await objectDisk()).getStream(key))
  }
}
