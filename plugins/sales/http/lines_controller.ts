import type { HttpContext } from '@adonisjs/core/http'
import { addLine } from '../services/add_line.ts'
import { changeLine, removeLine } from '../services/change_line.ts'
import { loadInvoiceView } from '../services/load_view.ts'
import type { InvoiceAnswer } from './invoice_view.ts'
import { newLineOf } from './line_input.ts'
import { idFrom } from './parameters.ts'
import { lineChangeValidator, newLineValidator, versionValidator } from './validators.ts'

/** Lines of an open invoice. Each call answers the whole invoice. */
export default class LinesController {
  async store(ctx: HttpContext) {
    const { version, ...line } = await ctx.request.validateUsing(newLineValidator)
    return this.#answer(ctx, await addLine(idFrom(ctx), version, newLineOf(line)))
  }

  async update(ctx: HttpContext) {
    const { version, ...change } = await ctx.request.validateUsing(lineChangeValidator)
    return this.#answer(ctx, await changeLine(idFrom(ctx), version, idFrom(ctx, 'line', 'The line'), change))
  }

  async destroy(ctx: HttpContext) {
    const { version } = await ctx.request.validateUsing(versionValidator)
    return this.#answer(ctx, await removeLine(idFrom(ctx), version, idFrom(ctx, 'line', 'The line')))
  }

  async #answer({ response }: HttpContext, invoiceId: number) {
    return response.json({ invoice: await loadInvoiceView(invoiceId) } satisfies InvoiceAnswer)
  }
}
