import type { HttpContext } from '@adonisjs/core/http'
import { mailInvoice, previewInvoiceMail } from '../services/mail_invoice.ts'
import { idFrom } from './parameters.ts'
import { mailValidator } from './validators.ts'

/** The invoice by mail: what it would say, and sending it. */
export default class MailController {
  async show(ctx: HttpContext) {
    return ctx.response.json(await previewInvoiceMail(idFrom(ctx)))
  }

  async store(ctx: HttpContext) {
    const { address, ...written } = await ctx.request.validateUsing(mailValidator)
    return ctx.response.json(await mailInvoice(idFrom(ctx), address, written))
  }
}
