import type { HttpContext } from '@adonisjs/core/http'
import { findRecord, objectDisk, RecordNotFoundError, render } from '@benchpin/kernel'
import { StatementRun, type StatementChoice } from '../models/statement_run.ts'
import { beginStatements } from '../statements/begin_run.ts'
import { previewRun } from '../statements/choose.ts'
import { issueStatement, mailStatement, previewStatementMail } from '../statements/issue.ts'
import { recordId } from './record_id.ts'
import { statementsProps } from './statement_screens.ts'
import { statementMailValidator, statementPeriodValidator, statementRunValidator } from './validators.ts'

async function asked(ctx: HttpContext): Promise<{ choice: StatementChoice; from: string; to: string }> {
  const { from, to, who, days, contactIds, storeIds, mail, print } = await ctx.request.validateUsing(statementRunValidator)
  return { from, to, choice: { who, days: days ?? 0, contactIds: contactIds ?? [], storeIds: storeIds ?? [], mail: mail ?? false, print } }
}

/** Statements: of one customer, and of many at once. */
export default class StatementsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'receivables::Statements', await statementsProps(ctx.request.qs()))
  }

  async preview(ctx: HttpContext) {
    const { choice, from, to } = await asked(ctx)
    return ctx.response.json(await previewRun(choice, from, to))
  }

  async begin(ctx: HttpContext) {
    const { choice, from, to } = await asked(ctx)
    return ctx.response.status(202).json(await beginStatements(choice, from, to))
  }

  async file(ctx: HttpContext) {
    const run = await findRecord(StatementRun, recordId(ctx, 'The statements'))
    const file = run.files[Number((ctx.params as { number?: string }).number) - 1]
    if (!file) throw new RecordNotFoundError('The file')
    ctx.response.header('Content-Type', 'application/pdf')
    ctx.response.header('Content-Disposition', `attachment; filename="${file.name}"`)
    ctx.response.header('Cache-Control', 'no-store')
    return ctx.response.stream(await (await objectDisk()).getStream(file.storageKey))
  }

  async store(ctx: HttpContext) {
    const { from, to } = await ctx.request.validateUsing(statementPeriodValidator)
    return ctx.response.json(await issueStatement(recordId(ctx, 'The customer'), from, to))
  }

  async mailPreview(ctx: HttpContext) {
    return ctx.response.json(await previewStatementMail(recordId(ctx, 'The statement')))
  }

  async mail(ctx: HttpContext) {
    const { address, ...written } = await ctx.request.validateUsing(statementMailValidator)
    return ctx.response.json(await mailStatement(recordId(ctx, 'The statement'), address, written))
  }
}
