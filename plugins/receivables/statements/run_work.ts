import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { currentTenantId, findRecord, objectDisk, passingFolder, transaction } from '@benchpin/kernel'
import { defineLongWork, type WorkControl } from '@benchpin/plugins/automation'
import { findContacts } from '@benchpin/plugins/contacts'
import { renderDocumentPdf, renderDocumentsHtml, type DocumentModel } from '@benchpin/plugins/documents'
import { NoAddressError } from '@benchpin/plugins/messaging'
import { StatementRun, type StatementFile } from '../models/statement_run.ts'
import { chooseCustomers, type ChosenCustomer } from './choose.ts'
import { issue, mailOnce } from './issue.ts'
import { statementFrame, statementModels, type StatementFrame } from './models.ts'

/** Customers that are read at once. */
const BATCH = 50
/** Statements in one file: a browser prints so many pages at once without running short of memory. */
export const PER_FILE = 500

/** What a run came to. */
export interface RunResult {
  href: string
  label: string
  mailed: number
  printed: number
  skipped: number
}

/** The folder of files that are not kept for long. */
export function statementsFolder(): string {
  return passingFolder(currentTenantId(), 'receivables')
}

/** Mails a statement where the customer may be mailed. False where it has to be printed, or nothing is done. */
async function mailed(run: StatementRun, { contactId, balance }: ChosenCustomer, address: string): Promise<boolean> {
  try {
    return await transaction(async () => {
      const statement = await issue({ contactId, storeId: run.storeId, from: run.fromDate, to: run.toDate, balance })
      const sent = await mailOnce(statement, { address })
      return sent === null || sent.status !== 'suppressed'
    })
  } catch (error) {
    if (error instanceof NoAddressError) return false
    throw error
  }
}

/** Collects statements and prints them into files of some hundred. */
class Printer {
  readonly files: StatementFile[] = []
  #waiting: DocumentModel[] = []
  readonly #name: string
  constructor(name: string) {
    this.#name = name
  }

  async add(models: readonly DocumentModel[]): Promise<void> {
    for (const model of models) {
      this.#waiting.push(model)
      if (this.#waiting.length >= PER_FILE) await this.flush()
    }
  }

  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return
    const content = await renderDocumentPdf(renderDocumentsHtml(this.#waiting, 'letter', { title: 'Statements', controls: false }), 'letter')
    const storageKey = `${statementsFolder()}${randomUUID()}.pdf`
    await (await objectDisk()).putStream(storageKey, Readable.from([content]))
    this.files.push({ name: `${this.#name}${this.files.length === 0 ? '' : ` (${this.files.length + 1})`}.pdf`, storageKey, count: this.#waiting.length })
    this.#waiting = []
  }
}

/** One batch: mails who may be mailed, and gives what is to be printed. */
async function runBatch(run: StatementRun, batch: readonly ChosenCustomer[], frame: StatementFrame): Promise<{ mailed: number; print: DocumentModel[] }> {
  const contacts = await findContacts(batch.map(({ contactId }) => contactId))
  const done = new Set<number>()
  for (const one of run.choice.mail ? batch : []) {
    const address = contacts.get(one.contactId)?.email
    if (address && (await mailed(run, one, address))) done.add(one.contactId)
  }
  const { print } = run.choice
  const printed = print === 'none' ? [] : batch.map(({ contactId }) => contactId).filter((id) => contacts.has(id) && (print === 'all' || !done.has(id)))
  const models = printed.length > 0 ? await statementModels(printed, frame) : new Map<number, DocumentModel>()
  return { mailed: done.size, print: printed.map((id) => models.get(id)!) }
}

/** Makes the statements of a run. Begun again it goes on where it was: nobody is mailed twice. */
export async function makeStatements(runId: number, control: Pick<WorkControl, 'signal' | 'progress'>): Promise<RunResult> {
  const run = await findRecord(StatementRun, runId)
  const chosen = await chooseCustomers(run.choice, run.toDate)
  const frame = await statementFrame(run.fromDate, run.toDate, run.storeId)
  const printer = new Printer(`Statements ${run.toDate}`)
  let [mailedCount, printed] = [0, 0]
  for (let at = 0; at < chosen.length; at += BATCH) {
    const batch = chosen.slice(at, at + BATCH)
    const result = await runBatch(run, batch, frame)
    mailedCount += result.mailed
    printed += result.print.length
    await printer.add(result.print)
    await control.progress(at + batch.length, chosen.length, `${(at + batch.length).toLocaleString('en-US')} of ${chosen.length.toLocaleString('en-US')} statements`)
  }
  await printer.flush()
  const skipped = run.choice.print === 'none' ? chosen.length - mailedCount : 0
  await transaction(async () => {
    const locked = await findRecord(StatementRun, runId, { lock: true })
    await locked.merge({ chosen: chosen.length, mailed: mailedCount, printed, skipped, files: printer.files, state: 'done' }).save()
  })
  await control.progress(chosen.length, chosen.length, `${mailedCount.toLocaleString('en-US')} mailed, ${printed.toLocaleString('en-US')} to print${skipped > 0 ? `, ${skipped.toLocaleString('en-US')} neither` : ''}`)
  return { href: `/receivables/statements?run=${runId}`, label: 'Show the files', mailed: mailedCount, printed, skipped }
}

/** Statements of many customers, in the background. */
export const statementWork = defineLongWork<{ runId: number }, RunResult>({
  id: 'receivables.statements',
  title: 'Statements',
  resumable: true,
  run: ({ runId }, control) => makeStatements(runId, control),
})
