import { ambient, authorize, nowInstant, useCase, type BusinessDate } from '@benchpin/kernel'
import { beginWork } from '@benchpin/plugins/automation'
import { ReceivableError } from '../errors.ts'
import { StatementRun, type StatementChoice } from '../models/statement_run.ts'
import { previewRun } from './choose.ts'
import { statementStore } from './issue.ts'
import { statementWork } from './run_work.ts'

/** How long printed statements are kept, in milliseconds. */
const KEPT_FOR = 7 * 86_400_000

/** Begins making statements of many customers in the background. @throws ReceivableError beside the field; PermissionDeniedError */
export async function beginStatements(choice: StatementChoice, from: BusinessDate, to: BusinessDate): Promise<{ run: number; work: number }> {
  await authorize('receivables.statements')
  if (from > to) throw new ReceivableError('Choose a last day on or after the first.', { field: 'to' })
  if (!choice.mail && choice.print === 'none') throw new ReceivableError('Choose to mail the statements, to print them, or both.', { field: 'print' })
  if (choice.who === 'ticked' && choice.contactIds.length === 0) throw new ReceivableError('Tick customers in the list of receivables first.', { field: 'who' })
  const { customers } = await previewRun(choice, from, to)
  if (customers === 0) throw new ReceivableError('Nobody is chosen. Choose other days, or others.', { field: 'who' })
  return useCase('receivables.begin_statements', async () => {
    const expiresAt = new Date(Date.parse(nowInstant()) + KEPT_FOR).toISOString()
    const { id } = await StatementRun.create({
      ...{ fromDate: from, toDate: to, choice, storeId: await statementStore(), madeBy: ambient().actor.name.slice(0, 191) },
      ...{ chosen: customers, mailed: 0, printed: 0, skipped: 0, files: [], state: 'begun', expiresAt },
    })
    const { id: work } = await beginWork(statementWork, { runId: id }, `Statements of ${customers.toLocaleString('en-US')} ${customers === 1 ? 'customer' : 'customers'}`)
    return { run: id, work }
  })
}
