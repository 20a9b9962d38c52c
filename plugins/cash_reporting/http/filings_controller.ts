import type { HttpContext } from '@adonisjs/core/http'
import { recordAudit, render, runList, transaction } from '@benchpin/kernel'
import { filingList } from '../lists/filing_list.ts'
import { changeFiling, noteStatement } from '../services/change_filing.ts'
import { filingView } from '../services/filing_view.ts'
import { formCsv } from '../services/form_data.ts'
import { watchedCustomers } from '../services/watched.ts'
import { idFrom, today } from './parameters.ts'
import { dismissValidator, filedValidator, statementValidator, versionValidator } from './validators.ts'

const WHAT = 'The report of cash'

/** Reports of cash: the list, one of them, and what becomes of it. */
export default class FilingsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'cash_reporting::Filings', { list: await runList(filingList, ctx.request.qs()), watched: await watchedCustomers(await today()) })
  }

  async show(ctx: HttpContext) {
    return render(ctx, 'cash_reporting::Filing', { filing: await filingView(idFrom(ctx, WHAT)), today: await today() })
  }

  /** The data of the form, with the whole taxpayer number: who takes it out stands in the log. */
  async export(ctx: HttpContext) {
    const id = idFrom(ctx, WHAT)
    const csv = await transaction(async () => {
      recordAudit({ operation: 'event', entity: 'cash_reporting_filings', recordId: id, title: 'Data of Form 8300 taken out', before: null, after: { form: 'csv' } })
      return formCsv(id)
    })
    ctx.response.header('content-type', 'text/csv; charset=utf-8')
    ctx.response.header('content-disposition', `attachment; filename="form-8300-${id}.csv"`)
    return ctx.response.send(csv)
  }

  async file(ctx: HttpContext) {
    const { version, filedOn, filedNumber } = await ctx.request.validateUsing(filedValidator)
    await changeFiling(idFrom(ctx, WHAT), version, { status: 'filed', filedOn, filedNumber: filedNumber ?? null })
    return this.#back(ctx, 'The report is noted as filed.')
  }

  async dismiss(ctx: HttpContext) {
    const { version, reason } = await ctx.request.validateUsing(dismissValidator)
    await changeFiling(idFrom(ctx, WHAT), version, { status: 'not_required', reason })
    return this.#back(ctx, 'The report is noted as not required.')
  }

  async reopen(ctx: HttpContext) {
    const { version } = await ctx.request.validateUsing(versionValidator)
    await changeFiling(idFrom(ctx, WHAT), version, { status: 'to_file' })
    return this.#back(ctx, 'The report is to be filed.')
  }

  async statement(ctx: HttpContext) {
    const { version, sentOn } = await ctx.request.validateUsing(statementValidator)
    await noteStatement(idFrom(ctx, WHAT), version, sentOn)
    return this.#back(ctx, 'The statement is noted as sent.')
  }

  #back(ctx: HttpContext, message: string) {
    ctx.session.flash('notice', { tone: 'success', message })
    return ctx.response.redirect().status(303).toPath(`/cash-reports/${idFrom(ctx, WHAT)}`)
  }
}
