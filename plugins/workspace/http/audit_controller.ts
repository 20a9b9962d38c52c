import type { HttpContext } from '@adonisjs/core/http'
import { render, restoreFromAudit, runList, useCase } from '@benchpin/kernel'
import { auditList } from '../lists/audit_list.ts'
import { auditEntry } from '../services/audit_entries.ts'
import { keepingAnOwner } from '../services/last_owner.ts'
import { numberFrom } from './parameters.ts'
import { wantsJson } from './wants_json.ts'

/** Settings > Audit log. */
export default class AuditController {
  async index(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/AuditLog', { list: await runList(auditList, ctx.request.qs()) })
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/AuditEntry', { entry: await auditEntry(numberFrom(ctx.params.sequence)) })
  }

  async restore(ctx: HttpContext) {
    const sequence = numberFrom(ctx.params.sequence)
    const { restored } = await useCase('workspace.restore', () => keepingAnOwner(() => restoreFromAudit(sequence)))
    if (wantsJson(ctx)) return ctx.response.json({ restored: sequence, records: restored })
    ctx.session.flash('notice', { tone: 'success', message: 'Restored. The log has an entry of it.' })
    return ctx.response.redirect().status(303).toPath('/settings/audit')
  }
}
