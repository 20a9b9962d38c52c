import type { HttpContext } from '@adonisjs/core/http'
import { beside, parseBusinessDate, render, runList } from '@benchpin/kernel'
import { invoiceList, standingInvoiceList, withPaidTotal } from '../lists/invoice_list.ts'
import { changeInvoice } from '../services/change_invoice.ts'
import { createInvoice } from '../services/create_invoice.ts'
import { deleteInvoice } from '../services/delete_invoice.ts'
import { loadInvoiceView } from '../services/load_view.ts'
import { counterProps } from './counter_props.ts'
import type { InvoiceAnswer } from './invoice_view.ts'
import { newLineOf } from './line_input.ts'
import { idFrom, wantsJson } from './parameters.ts'
import { invoiceChangeValidator, newInvoiceValidator, versionValidator } from './validators.ts'

const dayIn = (field: string, text: string | undefined) => (text === undefined ? undefined : beside(field, () => parseBusinessDate(text)))

/** The list of invoices, the counter, and the head of an invoice. */
export default class InvoicesController {
  async index(ctx: HttpContext) {
    const input = ctx.request.qs()
    const list = await runList(input.status ? invoiceList : standingInvoiceList, input)
    return render(ctx, 'sales::Invoices', { list: withPaidTotal(list) })
  }

  /** The counter: the sale that the user was at, or an empty one. */
  async counter(ctx: HttpContext) {
    return render(ctx, 'sales::Counter', await counterProps({ fresh: ctx.request.qs().new !== undefined }))
  }

  async show(ctx: HttpContext) {
    const id = idFrom(ctx)
    if (wantsJson(ctx)) return ctx.response.json({ invoice: await loadInvoiceView(id) } satisfies InvoiceAnswer)
    return render(ctx, 'sales::Counter', await counterProps({ invoiceId: id }))
  }

  async store({ request, response }: HttpContext) {
    const { date, dueDate, lines, ...head } = await request.validateUsing(newInvoiceValidator)
    const id = await createInvoice({ ...head, date: dayIn('date', date), dueDate: dayIn('dueDate', dueDate), lines: lines?.map(newLineOf) })
    return response.status(201).json({ invoice: await loadInvoiceView(id) } satisfies InvoiceAnswer)
  }

  async update(ctx: HttpContext) {
    const { version, date, dueDate, ...change } = await ctx.request.validateUsing(invoiceChangeValidator)
    const id = await changeInvoice(idFrom(ctx), version, { ...change, date: dayIn('date', date), dueDate: dayIn('dueDate', dueDate) })
    return ctx.response.json({ invoice: await loadInvoiceView(id) } satisfies InvoiceAnswer)
  }

  async destroy(ctx: HttpContext) {
    const { version } = await ctx.request.validateUsing(versionValidator)
    await deleteInvoice(idFrom(ctx), version)
    return ctx.response.json({ deleted: true })
  }
}
