import type { HttpContext } from '@adonisjs/core/http'
import { checkout } from '../services/checkout.ts'
import { finalizeInvoice } from '../services/finalize.ts'
import { loadInvoiceView, loadPaidView } from '../services/load_view.ts'
import { reopenInvoice } from '../services/reopen_invoice.ts'
import { voidInvoice } from '../services/void_invoice.ts'
import type { CheckoutAnswer, InvoiceAnswer } from './invoice_view.ts'
import { idFrom } from './parameters.ts'
import { checkoutValidator, versionValidator, voidValidator } from './validators.ts'

/** The steps of an invoice from open to finalized and back. Each call answers the whole invoice. */
export default class StatesController {
  async finalize(ctx: HttpContext) {
    const { version } = await ctx.request.validateUsing(versionValidator)
    return this.#answer(ctx, await finalizeInvoice(idFrom(ctx), version))
  }

  async checkout(ctx: HttpContext) {
    const { version, ...paid } = await ctx.request.validateUsing(checkoutValidator)
    const { invoiceId, payment } = await checkout(idFrom(ctx), version, paid)
    const touched = (paid.useCredit ?? 0) !== 0 || (payment?.unapplied ?? 0) !== 0
    return ctx.response.json({ invoice: await loadPaidView(invoiceId, touched), payment } satisfies CheckoutAnswer)
  }

  async void(ctx: HttpContext) {
    const { version, reason } = await ctx.request.validateUsing(voidValidator)
    return this.#answer(ctx, await voidInvoice(idFrom(ctx), version, reason))
  }

  async reopen(ctx: HttpContext) {
    const { version } = await ctx.request.validateUsing(versionValidator)
    return this.#answer(ctx, await reopenInvoice(idFrom(ctx), version))
  }

  async #answer({ response }: HttpContext, invoiceId: number) {
    return response.json({ invoice: await loadInvoiceView(invoiceId) } satisfies InvoiceAnswer)
  }
}
