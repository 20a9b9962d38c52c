import { findRecord, Store, sumMoney, tenantState, type BusinessDate, type PostalAddress } from '@benchpin/kernel'
import { findContacts, type Contact } from '@benchpin/plugins/contacts'
import type { DocumentModel, DocumentType, Letterhead } from '@benchpin/plugins/documents'
import { IssuedStatement } from '../models/issued_statement.ts'
import { agedItems, type AgedItem } from '../services/aging.ts'
import { byLateness } from '../services/past_due.ts'
import { statementsOf, type Statement } from '../services/statement.ts'
import { availableTenders } from '../services/tenders_taken.ts'
import { WRITE_OFF_SOURCE } from '../services/write_off_records.ts'
import { dayInWords } from '../services/words.ts'

/** Kind of document by which a statement is printed and goes along with a mail. */
export const STATEMENT = 'receivables.statement'

function addressLines(address: PostalAddress | null): string[] {
  if (!address) return []
  const { line1, line2, city, region, postalCode } = address
  return [line1, line2, `${city}, ${region} ${postalCode}`].filter((line): line is string => Boolean(line))
}

async function letterheadOf(storeId: number): Promise<Letterhead> {
  const [store, { name }] = [await findRecord(Store, storeId), await tenantState()]
  return { name, lines: [...(name === store.name ? [] : [store.name]), ...addressLines(store.address)], phone: store.phone, email: store.email }
}

/** What is the same on all statements of a period. */
export interface StatementFrame {
  from: BusinessDate
  to: BusinessDate
  letterhead: Letterhead
  tenderLabels: ReadonlyMap<string, string>
  /** Open items at the end of the period, by customer. */
  open: ReadonlyMap<number, AgedItem[]>
}

/** @param contactId - of the one customer that is asked for; all where absent */
export async function statementFrame(from: BusinessDate, to: BusinessDate, storeId: number, contactId?: number): Promise<StatementFrame> {
  const open = new Map<number, AgedItem[]>()
  for (const item of await agedItems({ asOf: to, by: 'due', withWrittenOff: true, ...(contactId ? { contactId } : {}) })) open.set(item.contactId, [...(open.get(item.contactId) ?? []), item])
  return { from, to, open, letterhead: await letterheadOf(storeId), tenderLabels: new Map((await availableTenders()).map(({ id, label }) => [id, label])) }
}

async function modelOf(contact: Contact, statement: Statement, { from, to, letterhead, open }: StatementFrame): Promise<DocumentModel> {
  const { currency, locale } = await tenantState()
  const items = open.get(contact.id) ?? []
  const owed = items.filter(({ balance }) => balance > 0)
  const aged = byLateness(owed).map(({ label, amount }) => ({ label: label === 'current' ? 'Current' : `${label} days past due`, amount }))
  const writtenOff = sumMoney(items.map((item) => item.writtenOff))
  const days = new Map<string, string>()
  for (const date of new Set([from, to, ...statement.lines.map((line) => line.date), ...items.map(({ dueDate }) => dueDate)])) days.set(date, await dayInWords(date))
  return {
    ...{ title: 'Statement', number: null, date: to, currency, locale, letterhead },
    parties: [{ label: 'Statement for', lines: [contact.displayName, contact.phone, contact.email].filter((line): line is string => Boolean(line)) }],
    facts: [{ label: 'Period', value: `${days.get(from)} to ${days.get(to)}` }],
    columns: ['code', 'unitPrice', 'amount'],
    labels: { description: 'Entry', code: 'Date', unitPrice: 'Amount', amount: 'Balance' },
    // Why the store gave an amount up is for its own eyes.
    lines: [
      { description: 'Brought forward', amount: statement.broughtForward },
      ...statement.lines.map(({ text, detail, date, charge, payment, balance, peek }) => ({ description: text, detail: peek.type === WRITE_OFF_SOURCE ? 'Written off' : detail, code: days.get(date)!, unitPrice: charge - payment, amount: balance })),
    ],
    totals: [...aged.filter(({ amount }) => amount !== 0), { label: statement.balance < 0 ? 'Credit' : 'Balance due', amount: Math.abs(statement.balance), strong: true }],
    payments: items.filter(({ balance }) => balance !== 0).map(({ source, date, dueDate, balance }) => ({ label: balance > 0 ? `${source.number}, due ${days.get(dueDate)}` : `${source.number}, credit`, date, amount: balance })),
    paymentsTitle: 'Open documents',
    terms: writtenOff > 0 ? ['Documents that were written off are no part of the balance.'] : [],
  }
}

/** The statements of some customers, to be printed: three statements to the database, however many they are. */
export async function statementModels(contactIds: readonly number[], frame: StatementFrame): Promise<Map<number, DocumentModel>> {
  const contacts = await findContacts(contactIds)
  const statements = await statementsOf(contactIds, frame.from, frame.to, frame.tenderLabels)
  const models = new Map<number, DocumentModel>()
  for (const [id, contact] of contacts) models.set(id, await modelOf(contact, statements.get(id)!, frame))
  return models
}

/** The printed statement: drawn up from the books of its days each time, so that what happened later is not in it. */
export const statementDocument: DocumentType = {
  type: STATEMENT,
  title: 'Statement',
  permission: 'receivables.view',
  formats: ['letter', 'a4'],
  async load(id) {
    const { contactId, storeId, fromDate, toDate } = await findRecord(IssuedStatement, id)
    const models = await statementModels([contactId], await statementFrame(fromDate, toDate, storeId, contactId))
    return { ...models.get(contactId)!, number: toDate }
  },
}
