import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import { voidReasonWords } from './contract.ts'
import { REFUND_CHARGE, REFUND_CREDIT } from './refund_credit.ts'

/** A line of a customer's account: what it added to the balance, and the balance after it. */
export interface StatementLine {
  date: BusinessDate
  text: string
  detail: string | null
  charge: Money
  payment: Money
  balance: Money
  /** It was voided or taken back later: drawn struck through. */
  undone: boolean
  peek: { type: string; id: number }
}

interface ItemRow {
  created_at: string
  updated_at: string
  id: number | string
  contact_id: number | string
  date: string
  amount: number | string
  source_type: string
  source_id: number | string
  source_number: string
  memo: string
  reversed_on: string | null
  reversal_reason: string | null
}

interface PaymentRow {
  created_at: string
  updated_at: string
  id: number | string
  contact_id: number | string
  date: string
  number: string
  tender: string
  reference: string | null
  amount: number | string
  voided_on: string | null
  void_reason: string | null
  void_note: string | null
}

/** A line before the balance runs; `order` settles lines of the same day: when it was written, or taken back. */
type Draft = Omit<StatementLine, 'balance'> & { order: string }

function ofItem(row: ItemRow): Draft[] {
  const amount = Number(row.amount)
  const line = (date: string, text: string, sign: 1 | -1): Draft => ({
    date,
    text,
    detail: sign > 0 ? row.memo : row.reversal_reason,
    charge: sign * amount > 0 ? Math.abs(amount) : 0,
    payment: sign * amount < 0 ? Math.abs(amount) : 0,
    undone: sign > 0 && row.reversed_on !== null,
    peek: { type: row.source_type, id: Number(row.source_id) },
    order: sign > 0 ? row.created_at : row.updated_at,
  })
  return [line(row.date, row.source_number, 1), ...(row.reversed_on ? [line(row.reversed_on, `${row.source_number}, taken back`, -1)] : [])]
}

function ofPayment(row: PaymentRow, tenderLabels: ReadonlyMap<string, string>): Draft[] {
  const amount = Number(row.amount)
  const tender = tenderLabels.get(row.tender) ?? row.tender
  const line = (date: string, text: string, detail: string | null, sign: 1 | -1): Draft => ({
    date,
    text,
    detail,
    charge: sign * amount < 0 ? Math.abs(amount) : 0,
    payment: sign * amount > 0 ? Math.abs(amount) : 0,
    undone: sign > 0 && row.voided_on !== null,
    peek: { type: 'receivables.payment', id: Number(row.id) },
    order: sign > 0 ? row.created_at : row.updated_at,
  })
  const paid = line(row.date, row.number, [amount < 0 ? 'Paid back' : 'Payment', tender, row.reference].filter(Boolean).join(', '), 1)
  return row.voided_on ? [paid, line(row.voided_on, `${row.number}, voided`, voidReasonWords(row.void_reason, row.void_note), -1)] : [paid]
}

function rowsUpTo(table: string, contactIds: readonly number[], to: BusinessDate) {
  return database().from(table).where('tenant_id', currentTenantId()).whereIn('contact_id', [...contactIds]).where('date', '<=', to).orderBy('date').orderBy('id')
}

/** What an account came to in a span of days, with the balance brought forward and after each line. */
export interface Statement {
  from: BusinessDate
  to: BusinessDate
  broughtForward: Money
  lines: StatementLine[]
  balance: Money
}

function runningBalance(rows: readonly Draft[], from: BusinessDate, to: BusinessDate): Statement {
  const drafts = rows.filter(({ date }) => date <= to).sort((a, b) => (a.date === b.date ? a.order < b.order ? -1 : a.order > b.order ? 1 : 0 : a.date < b.date ? -1 : 1))
  let balance = 0
  const lines = drafts.map(({ order: _order, ...draft }): StatementLine => ({ ...draft, balance: (balance += draft.charge - draft.payment) }))
  const before = lines.filter(({ date }) => date < from)
  return { from, to, broughtForward: before.at(-1)?.balance ?? 0, lines: lines.filter(({ date }) => date >= from), balance }
}

/** The accounts of several customers, in two statements; those without any entry are empty. */
export async function statementsOf(contactIds: readonly number[], from: BusinessDate, to: BusinessDate, tenderLabels: ReadonlyMap<string, string>): Promise<Map<number, Statement>> {
  // The two items of a refund cancel each other; the refund itself has its line.
  const items = (await rowsUpTo('receivables_open_items', contactIds, to).whereNotIn('source_type', [REFUND_CHARGE, REFUND_CREDIT])) as ItemRow[]
  const payments = (await rowsUpTo('receivables_payments', contactIds, to)) as PaymentRow[]
  const drafts = new Map<number, Draft[]>(contactIds.map((id) => [id, []]))
  for (const row of items) drafts.get(Number(row.contact_id))?.push(...ofItem(row))
  for (const row of payments) drafts.get(Number(row.contact_id))?.push(...ofPayment(row, tenderLabels))
  return new Map([...drafts].map(([id, rows]) => [id, runningBalance(rows, from, to)]))
}

/** A customer's account as a ledger: documents raise the balance, payments and credits lower it, voids and reversals on their own day. */
export async function statementOf(contactId: number, from: BusinessDate, to: BusinessDate, tenderLabels: ReadonlyMap<string, string>): Promise<Statement> {
  return (await statementsOf([contactId], from, to, tenderLabels)).get(contactId)!
}
