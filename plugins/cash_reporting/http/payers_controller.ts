import type { HttpContext } from '@adonisjs/core/http'
import { can, render } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { Payer } from '../models/payer.ts'
import { payerView } from '../services/filing_view.ts'
import { keepPayer } from '../services/payers.ts'
import { idFrom } from './parameters.ts'
import type { PayerProps } from './screen_props.ts'
import { payerValidator } from './validators.ts'

const WHAT = 'The customer'

/** Who pays in cash. */
export default class PayersController {
  async edit(ctx: HttpContext) {
    const contact = await findContact(idFrom(ctx, WHAT, 'contactId'))
    const payer = payerView(await Payer.query().where('contactId', contact.id).first())
    return render(ctx, 'cash_reporting::Payer', { contact: { id: contact.id, name: contact.displayName }, payer } satisfies PayerProps)
  }

  async update(ctx: HttpContext) {
    const contactId = idFrom(ctx, WHAT, 'contactId')
    await keepPayer(contactId, await ctx.request.validateUsing(payerValidator))
    ctx.session.flash('notice', { tone: 'success', message: 'The details of the payer are saved.' })
    const filing = Number(ctx.request.qs().filing)
    const reads = Number.isSafeInteger(filing) && filing > 0 && (await can('cash_reporting.view'))
    return ctx.response.redirect().status(303).toPath(reads ? `/cash-reports/${filing}` : `/cash-reports/payers/${contactId}`)
  }
}
