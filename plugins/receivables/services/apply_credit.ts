import { findRecord, sumMoney, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { ReceivableError } from '../errors.ts'
import { allocateFunds } from './allocation.ts'
import { creditOf } from './balances.ts'
import type { ItemAmount } from './contract.ts'
import { creditFor, creditFunds } from './credit_funds.ts'
import { freeOf } from './hold_records.ts'
import { moveBalance, moveFund, postMoves, writeApplications, type Fund, type Move } from './moves.ts'
import { OpenItem } from '../models/open_item.ts'
import { chosenTargets, type PaymentTarget } from './payment_target.ts'
import { latest, lockItems, lockPayments, saveAll } from './records.ts'
import { recoverableCredits, recoverWrittenOff } from './recover.ts'
import { todayIn } from './today.ts'
import { inWords } from './words.ts'

/** Applies funds to targets in their order, and posts. Both are locked. */
async function settle(funds: { fund: Fund; amount: Money }[], targets: PaymentTarget[], date: BusinessDate | null): Promise<Money> {
  const allocations = allocateFunds(funds.map(({ amount }) => amount), targets.map(({ amount }) => amount))
  const moves: Move[] = []
  for (const { fund: index, target, amount } of allocations) {
    const { fund } = funds[index]!
    const { item } = targets[target]!
    moveFund(fund, amount)
    moveBalance(item, amount)
    const record = 'payment' in fund ? fund.payment : fund.creditItem
    moves.push({ fund, item, amount, date: latest(record.date, item.date, date ?? (await todayIn(item.storeId))) })
  }
  await writeApplications(moves)
  await saveAll(new Set(moves.flatMap(({ fund }) => ('payment' in fund ? fund.payment : []))))
  await saveAll(new Set(moves.flatMap(({ fund, item }) => ('payment' in fund ? item : [item, fund.creditItem]))))
  await postMoves(moves, 'Credit applied')
  return sumMoney(moves.map(({ amount }) => amount))
}

async function fundAndTargets(fund: Fund, contactId: number, asked: ItemAmount[], items: ReadonlyMap<number, OpenItem>, date?: BusinessDate) {
  const [first] = asked
  const on = date ?? (await todayIn(items.get(first?.openItemId ?? 0)?.storeId ?? null))
  const chosen = await recoverWrittenOff(asked, freeOf(fund), items, on)
  const targets = await chosenTargets(chosen, contactId, items)
  const wanted = sumMoney(targets.map(({ amount }) => amount))
  const free = freeOf(fund)
  if (wanted > free) throw new ReceivableError(`Only ${await inWords(free)} of this credit is free. Lower the amounts.`, { field: 'items.0.amount' })
  return settle([{ fund, amount: wanted }], targets, date ?? null)
}

/**
 * Applies free credit of a payment to open items of the same customer.
 *
 * @param date - day on which it posts; the store's today where absent
 * @throws ReceivableError where more is asked than is free or open
 */
export async function applyCredit(paymentId: number, chosen: ItemAmount[], date?: BusinessDate): Promise<{ applied: Money }> {
  return useCase('receivables.apply_credit', async () => {
    const payment = (await lockPayments([paymentId])).get(paymentId)!
    const items = await lockItems([...chosen.map(({ openItemId }) => openItemId), ...(await recoverableCredits(chosen))])
    return { applied: await fundAndTargets({ payment }, payment.contactId, chosen, items, date) }
  })
}

/** Applies a credit item (a return, a goodwill credit) to open items of the same customer, as `applyCredit` does. */
export async function applyCreditItem(creditItemId: number, chosen: ItemAmount[], date?: BusinessDate): Promise<{ applied: Money }> {
  return useCase('receivables.apply_credit_item', async () => {
    const items = await lockItems([creditItemId, ...chosen.map(({ openItemId }) => openItemId), ...(await recoverableCredits(chosen))])
    const creditItem = items.get(creditItemId)!
    if (creditItem.amount > 0) throw new ReceivableError(`${creditItem.sourceNumber} is owed by the customer, it is no credit.`)
    return { applied: await fundAndTargets({ creditItem }, creditItem.contactId, chosen, items, date) }
  })
}

/** Applies the customer's free credit to an open item, oldest first. Returns what was applied. */
export async function applyFreeCredit(openItemId: number, contactId: number): Promise<Money> {
  const { total } = await creditOf(contactId)
  const open = await findRecord(OpenItem, openItemId)
  const wanted = Math.min(total, Math.max(0, open.balance))
  if (wanted === 0) return 0
  const sources = await creditFor(contactId, wanted)
  const payments = await lockPayments(sources.flatMap(({ kind, id }) => (kind === 'payment' ? id : [])))
  const items = await lockItems([openItemId, ...sources.flatMap(({ kind, id }) => (kind === 'credit_item' ? id : []))])
  const item = items.get(openItemId)!
  return settle(await creditFunds(sources, wanted, payments, items), [{ item, amount: item.balance }], null)
}
