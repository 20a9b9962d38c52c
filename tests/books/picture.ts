import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import type { AsOf } from './model/as_of.ts'

/** An open item as it is stored. */
export interface StoredItem {
  id: number
  customer: number
  date: BusinessDate
  amount: Money
  balance: Money
  held: Money
  writtenOff: Money
  standing: boolean
  reversedOn: BusinessDate | null
}

/** A payment as it is stored. */
export interface StoredPayment {
  id: number
  customer: number
  date: BusinessDate
  tender: string
  amount: Money
  unapplied: Money
  held: Money
  voidedOn: BusinessDate | null
  flagged: boolean
}

/** An invoice as it is stored. */
export interface StoredInvoice {
  id: number
  version: number
  status: string
  total: Money
}

/** A store credit as it is stored. */
export interface StoredStoreCredit {
  id: number
  customer: number
  expiresOn: BusinessDate | null
  issued: Money
  used: Money
  refunded: Money
  expired: Money
  voided: Money
  remaining: Money
}

interface StoredApplication {
  item: number
  payment: number | null
  credit: number | null
  amount: Money
  date: BusinessDate
}

/** All that the checks after a step compare, in the order in which it was made: a handful of statements. */
export interface Picture {
  items: StoredItem[]
  payments: StoredPayment[]
  invoices: StoredInvoice[]
  storeCredits: StoredStoreCredit[]
  /** Gift cards without their numbers. */
  giftCards: { state: string; initial: Money; redeemed: Money; balance: Money }[]
  applications: StoredApplication[]
  /** What was posted, by day and account. */
  book: Record<string, Money>
  /** Journals dated on or before the closed day: how many, the last one, and what they come to. */
  closedJournals: string
}

type Row = Record<string, number | string | null>

const numberOrNull = (value: number | string | null | undefined) => (value === null || value === undefined ? null : Number(value))
const own = (table: string) => database().from(table).where('tenant_id', currentTenantId())

async function bookByDay(): Promise<Record<string, Money>> {
  const rows = (await database()
    .from('ledger_lines as l')
    .join('ledger_accounts as a', (join) => join.on('a.tenant_id', 'l.tenant_id').andOn('a.id', 'l.account_id'))
    .where('l.tenant_id', currentTenantId())
    .groupBy('l.date', 'a.number', 'a.system_key')
    .select('l.date as day', 'a.number', 'a.system_key as account')
    .sum('l.debit as debit')
    .sum('l.credit as credit')) as Row[]
  const entries = rows.map(({ day, account, number, debit, credit }): [string, Money] => [`${day} ${account ?? number}`, Number(debit) - Number(credit)])
  return Object.fromEntries(entries.filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function journalsThrough(closed: BusinessDate | null): Promise<string> {
  if (closed === null) return ''
  const row = (await own('ledger_journals').where('date', '<=', closed).count('* as journals').max('id as last').sum('amount as amount').first()) as Row
  return `${row.journals} journals to ${row.last ?? 0} of ${row.amount ?? 0}`
}

/** Reads the books of the ambient tenant. */
export async function pictureOf(closed: BusinessDate | null): Promise<Picture> {
  const items = (await own('receivables_open_items').orderBy('id')) as Row[]
  const payments = (await own('receivables_payments').orderBy('id')) as Row[]
  const invoices = (await own('sales_invoices').orderBy('id').select('id', 'version', 'status', 'total')) as Row[]
  const storeCredits = (await own('store_credits_credits').orderBy('id')) as Row[]
  const cards = (await own('gift_cards_cards').orderBy('id').select('state', 'initial', 'redeemed', 'balance')) as Row[]
  const applications = (await own('receivables_applications').orderBy('id').select('open_item_id', 'payment_id', 'credit_item_id', 'amount', 'date')) as Row[]
  return {
    items: items.map((row) => ({
      ...{ id: Number(row.id), customer: Number(row.contact_id), date: String(row.date), amount: Number(row.amount), balance: Number(row.balance) },
      ...{ held: Number(row.held), writtenOff: Number(row.written_off), standing: row.standing !== null, reversedOn: row.reversed_on as string | null },
    })),
    payments: payments.map((row) => ({
      ...{ id: Number(row.id), customer: Number(row.contact_id), date: String(row.date), tender: String(row.tender), amount: Number(row.amount) },
      ...{ unapplied: Number(row.unapplied), held: Number(row.held), voidedOn: row.voided_on as string | null, flagged: row.flag !== null },
    })),
    invoices: invoices.map((row) => ({ id: Number(row.id), version: Number(row.version), status: String(row.status), total: Number(row.total) })),
    storeCredits: storeCredits.map((row) => ({
      ...{ id: Number(row.id), customer: Number(row.contact_id), expiresOn: row.expires_on as string | null, issued: Number(row.issued), used: Number(row.used) },
      ...{ refunded: Number(row.refunded), expired: Number(row.expired), voided: Number(row.voided), remaining: Number(row.remaining) },
    })),
    giftCards: cards.map((row) => ({ state: String(row.state), initial: Number(row.initial), redeemed: Number(row.redeemed), balance: Number(row.balance) })),
    applications: applications.map((row) => ({
      ...{ item: Number(row.open_item_id), payment: numberOrNull(row.payment_id), credit: numberOrNull(row.credit_item_id), amount: Number(row.amount), date: String(row.date) },
    })),
    book: await bookByDay(),
    closedJournals: await journalsThrough(closed),
  }
}

/** What was open and unapplied at the end of a day, from what is stored. */
export function storedAsOf({ items, payments, applications }: Picture, day: BusinessDate): AsOf {
  const moved = new Map<string, Money>()
  const move = (key: string, amount: Money) => moved.set(key, (moved.get(key) ?? 0) + amount)
  for (const { item, payment, credit, amount, date } of applications) {
    if (date > day) continue
    move(`item ${item}`, -amount)
    if (payment !== null) move(`payment ${payment}`, -amount)
    if (credit !== null) move(`item ${credit}`, amount)
  }
  const stood = (begun: BusinessDate, ended: BusinessDate | null) => begun <= day && (ended === null || ended > day)
  return {
    items: items.map(({ id, date, reversedOn, amount }) => (stood(date, reversedOn) ? amount + (moved.get(`item ${id}`) ?? 0) : 0)),
    payments: payments.map(({ id, date, voidedOn, amount }) => (stood(date, voidedOn) ? amount + (moved.get(`payment ${id}`) ?? 0) : 0)),
  }
}

/** The trial balance at the end of a day: each account's balance. */
export function trialBalanceAsOf({ book }: Picture, day: BusinessDate): Record<string, Money> {
  const balances: Record<string, Money> = {}
  for (const [key, amount] of Object.entries(book)) {
    const [date, account] = key.split(' ') as [BusinessDate, string]
    if (date <= day) balances[account] = (balances[account] ?? 0) + amount
  }
  return balances
}
