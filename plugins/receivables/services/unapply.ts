import { authorize, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { assertPeriodOpen } from '@benchpin/plugins/ledger'
import { ReceivableError } from '../errors.ts'
import type { OpenItem } from '../models/open_item.ts'
import { standingApplications, type ApplicationKey, type StandingApplication } from './application_rows.ts'
import { moveBalance, moveFund, postMoves, writeApplications, type Fund, type Move } from './moves.ts'
import { latest, lockItems, lockPayments, saveAll } from './records.ts'
import { REFUND_CHARGE } from './refund_credit.ts'
import { todayIn } from './today.ts'
import { inWords } from './words.ts'
import { isOfWriteOff } from './write_off_records.ts'

/** Which application is taken back. */
export interface UnapplyInput {
  openItemId: number
  /** Minor units above zero; all that stands applied where absent. */
  amount?: Money | null
  reason?: string | null
  /** Day on which it posts; the store's today where absent. */
  date?: BusinessDate | null
}

async function standingBetween(key: ApplicationKey, fundId: number, openItemId: number): Promise<StandingApplication | undefined> {
  return (await standingApplications(key, [fundId])).find((application) => application.openItemId === openItemId)
}

async function amountOf(standing: Money, asked: Money | null | undefined, number: string): Promise<Money> {
  if (asked === null || asked === undefined) return standing
  if (asked <= 0) throw new ReceivableError('Enter an amount above zero.', { field: 'amount' })
  if (asked > standing) throw new ReceivableError(`Only ${await inWords(standing)} of it is applied to ${number}.`, { field: 'amount' })
  return asked
}

/** Takes the application of a locked fund to a locked item back, and posts it. */
async function takeBack(fund: Fund, item: OpenItem, found: StandingApplication | undefined, input: UnapplyInput): Promise<{ unapplied: Money }> {
  const name = 'payment' in fund ? fund.payment.number : fund.creditItem.sourceNumber
  if (!found) throw new ReceivableError(`Nothing of ${name} is applied to ${item.sourceNumber} any more. Reload the page.`)
  if (found.amount < 0) throw new ReceivableError(`${name} paid a credit back. Void it, so that the money is back as well.`)
  if (item.sourceType === REFUND_CHARGE) throw new ReceivableError(`${name} was paid back. Void the refund ${item.sourceNumber}, and the credit is there again.`)
  const amount = await amountOf(found.amount, input.amount, item.sourceNumber)
  const date = input.date ?? latest(await todayIn(item.storeId), found.lastDate)
  if (date < found.lastDate) throw new ReceivableError(`Choose ${found.lastDate} or a later date: that is when it was applied.`, { field: 'date' })
  await assertPeriodOpen(date)
  const moves: Move[] = [{ fund, item, amount: -amount, date }]
  moveBalance(item, -amount)
  moveFund(fund, -amount)
  await writeApplications(moves)
  await saveAll('payment' in fund ? [fund.payment] : [])
  await saveAll('payment' in fund ? [item] : [item, fund.creditItem])
  const reason = input.reason?.trim()
  await postMoves(moves, `Taken back from ${item.sourceNumber}${reason ? `: ${reason}` : ''}`.slice(0, 255))
  return { unapplied: amount }
}

/**
 * Takes what a payment paid of an open item back to free credit: the item is owed again, the money stays with the customer.
 * It posts today, also where the application's own period is closed.
 *
 * @throws ReceivableError where nothing, or less, is applied; PeriodClosedError; PermissionDeniedError without
 * `receivables.unapply`
 */
export async function unapplyPayment(paymentId: number, input: UnapplyInput): Promise<{ unapplied: Money }> {
  await authorize('receivables.unapply')
  return useCase('receivables.unapply', async () => {
    const payment = (await lockPayments([paymentId])).get(paymentId)!
    const item = (await lockItems([input.openItemId])).get(input.openItemId)!
    return takeBack({ payment }, item, await standingBetween('payment_id', paymentId, item.id), input)
  })
}

/** Takes what a credit item (a return, a goodwill credit) paid of an open item back, as `unapplyPayment` does. */
export async function unapplyCreditItem(creditItemId: number, input: UnapplyInput): Promise<{ unapplied: Money }> {
  await authorize('receivables.unapply')
  return useCase('receivables.unapply_credit_item', async () => {
    const items = await lockItems([creditItemId, input.openItemId])
    const [creditItem, item] = [items.get(creditItemId)!, items.get(input.openItemId)!]
    if (isOfWriteOff(creditItem.sourceType)) throw new ReceivableError(`${creditItem.sourceNumber} is a write-off. Take the write-off back in place of it.`)
    return takeBack({ creditItem }, item, await standingBetween('credit_item_id', creditItemId, item.id), input)
  })
}
