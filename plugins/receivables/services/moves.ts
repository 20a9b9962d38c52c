import { batches, currentTenantId, database, nowInstant, type BusinessDate, type Money } from '@benchpin/kernel'
import { assertPeriodOpen, postJournals, type AccountKey, type JournalDraft, type JournalLine, type Source } from '@benchpin/plugins/ledger'
import { ReceivableError } from '../errors.ts'
import { announceAccounts } from './account_topic.ts'
import type { OpenItem } from '../models/open_item.ts'
import type { Payment } from '../models/payment.ts'

/** Where applied money comes from. */
export type Fund = { payment: Payment } | { creditItem: OpenItem }

/**
 * Money that passes from a fund to an open item. The amount has the sign of the item, and the opposite where an earlier
 * application is taken back.
 */
export interface Move {
  fund: Fund
  item: OpenItem
  amount: Money
  date: BusinessDate
}

/** The type by which journals name a payment. */
export const PAYMENT_SOURCE = 'receivables.payment'

/** A payment as the ledger names it. */
export function sourceOf(payment: Payment): Source {
  return { type: PAYMENT_SOURCE, id: payment.id, number: payment.number }
}

/** A signed amount as a journal line: above zero a debit, below a credit. */
export function signedLine(account: AccountKey, amount: Money, contactId: number): JournalLine {
  return amount >= 0 ? { account, debit: amount, contactId } : { account, credit: -amount, contactId }
}

function liesBetween(value: Money, bound: Money): boolean {
  return bound >= 0 ? value >= 0 && value <= bound : value <= 0 && value >= bound
}

function refuse(item: OpenItem): never {
  throw new ReceivableError(`More was to be applied to ${item.sourceNumber} than is open. Reload the page and apply what is left.`, { field: 'amount' })
}

/** Moves an open item's balance; the caller saves it. */
export function moveBalance(item: OpenItem, amount: Money): void {
  const balance = item.balance - amount
  if (!liesBetween(balance, item.amount)) refuse(item)
  item.balance = balance
  item.isOpen = balance !== 0
}

/** Takes from a fund, or gives back where the amount is below zero; the caller saves it. */
export function moveFund(fund: Fund, amount: Money): void {
  if ('creditItem' in fund) return moveBalance(fund.creditItem, -amount)
  const { payment } = fund
  const unapplied = payment.unapplied - amount
  if (!liesBetween(unapplied, payment.amount)) {
    throw new ReceivableError(`Payment ${payment.number} has less left than was to be applied. Reload the page and apply what is left.`, { field: 'amount' })
  }
  payment.unapplied = unapplied
  payment.isOpen = unapplied !== 0
}

/**
 * Writes the applications of moves whose balances have been moved.
 *
 * @throws PeriodClosedError also for what posts nothing, a credit item that settles another: the aging of a closed day stays
 */
export async function writeApplications(moves: readonly Move[]): Promise<void> {
  for (const date of new Set(moves.flatMap(({ fund, date: on }) => ('creditItem' in fund ? on : [])))) await assertPeriodOpen(date)
  const at = nowInstant()
  const rows = moves.map(({ fund, item, amount, date }) => ({
    tenant_id: currentTenantId(),
    open_item_id: item.id,
    payment_id: 'payment' in fund ? fund.payment.id : null,
    credit_item_id: 'creditItem' in fund ? fund.creditItem.id : null,
    amount,
    date,
    at,
  }))
  await announceAccounts(moves.map(({ item }) => item.contactId))
  for (const batch of batches(rows)) await database().insertQuery().table('receivables_applications').multiInsert(batch)
}

/** The lines that applying posts: customer deposits against accounts receivable. Credit items move within the account. */
function applicationLines(moves: readonly Move[]): JournalLine[] {
  return moves.flatMap(({ fund, item, amount }) =>
    'payment' in fund ? [signedLine('customer_deposits', amount, fund.payment.contactId), signedLine('accounts_receivable', -amount, item.contactId)] : []
  )
}

/** A payment that is received, or paid back, in this use case. */
export interface Receipt {
  payment: Payment
  account: AccountKey
}

/** Posts receipts and moves together: one journal for each payment and date. */
export async function postMoves(moves: readonly Move[], memo: string, receipts: readonly Receipt[] = []): Promise<void> {
  const drafts = new Map<string, JournalDraft & { lines: JournalLine[] }>()
  const draftFor = (payment: Payment, date: BusinessDate) => {
    const key = `${payment.id}:${date}`
    const draft = drafts.get(key) ?? { date, storeId: payment.storeId, source: sourceOf(payment), memo, lines: [] }
    drafts.set(key, draft)
    return draft
  }
  for (const { payment, account } of receipts) {
    const { amount, contactId, date } = payment
    draftFor(payment, date).lines.push(signedLine(account, amount, contactId), signedLine('customer_deposits', -amount, contactId))
  }
  for (const move of moves) if ('payment' in move.fund) draftFor(move.fund.payment, move.date).lines.push(...applicationLines([move]))
  if (drafts.size > 0) await postJournals([...drafts.values()])
}
