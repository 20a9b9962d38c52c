import { authorize, publish, useCase } from '@benchpin/kernel'
import { reverseJournals } from '@benchpin/plugins/ledger'
import { PaymentStateError, ReceivableError } from '../errors.ts'
import type { Payment } from '../models/payment.ts'
import { announceAccounts } from './account_topic.ts'
import { applicationsByDay, standingApplications } from './application_rows.ts'
import { VOID_REASONS, type VoidedPayment, type VoidPaymentInput } from './contract.ts'
import { paymentVoided } from './events.ts'
import { holdsOnPayment, release } from './hold_records.ts'
import { moveBalance, sourceOf, writeApplications, type Move } from './moves.ts'
import { raiseOpenItem } from './open_items.ts'
import { latest, lockItems, lockPayments, saveAll } from './records.ts'
import { knownTender } from './tenders_taken.ts'
import { todayIn } from './today.ts'

/** Type by which the fee of a returned payment is known. */
export const NSF_FEE_SOURCE = 'receivables.nsf_fee'

/**
 * Voids a payment: it stays on record, its applications are taken back, the open items are owed again, its journals are
 * reversed. All posts on `date`, in the open period, whatever became of the payment's own period.
 *
 * @throws PaymentStateError where it is voided already; ReceivableError beside the field; PeriodClosedError;
 * PermissionDeniedError
 */
export async function voidPayment(paymentId: number, input: VoidPaymentInput): Promise<VoidedPayment> {
  await authorize('receivables.void_payment')
  return useCase('receivables.void_payment', async () => {
    const { reason, note, nsfFee = 0 } = input
    if (reason === 'other' && !note?.trim()) throw new ReceivableError('Say why it is voided.', { field: 'note' })
    if (nsfFee < 0) throw new ReceivableError('Enter the fee as an amount above zero, or leave it empty.', { field: 'nsfFee' })
    const payment = (await lockPayments([paymentId])).get(paymentId)!
    if (payment.state === 'voided') throw new PaymentStateError(`Payment ${payment.number} was voided on ${payment.voidedOn} already.`)
    const { moves, date } = await takeBack(payment, input)
    await reverseJournals({ source: sourceOf(payment), date, memo: `Void: ${VOID_REASONS[reason]}` })
    payment.merge({ unapplied: 0, held: 0, isOpen: false, state: 'voided', voidedOn: date, voidReason: reason, voidNote: note?.trim() || null, flag: null })
    await payment.save()
    const { number, contactId, storeId, amount, reference } = payment
    await knownTender(payment.tender)?.onVoided?.({ paymentId, number, contactId, storeId, date, amount, reference })
    const feeItemId = nsfFee > 0 ? await chargeFee(payment, nsfFee, date) : null
    await announceAccounts([payment.contactId])
    await publish(paymentVoided, { paymentId, contactId: payment.contactId, amount: payment.amount })
    return { reopened: moves.reduce((sum, { amount }) => sum - amount, 0), feeItemId }
  })
}

/** Gives back to the open items what the payment had paid of them, and ends its holds. */
async function takeBack(payment: Payment, { date: asked }: VoidPaymentInput) {
  const applied = await standingApplications('payment_id', [payment.id])
  const items = await lockItems(applied.map(({ openItemId }) => openItemId))
  // Also what was applied and taken back: before that day the payment can't have been nothing.
  const moved = (await applicationsByDay('payment_id', [payment.id])).map(({ date }) => date)
  const earliest = latest(payment.date, ...moved)
  const date = asked ?? latest(await todayIn(payment.storeId), earliest)
  if (date < earliest) throw new ReceivableError(`Choose ${earliest} or a later date: that is when the payment was last applied or taken back.`, { field: 'date' })
  const moves: Move[] = applied.map(({ openItemId, amount }) => ({ fund: { payment }, item: items.get(openItemId)!, amount: -amount, date }))
  for (const { item, amount } of moves) moveBalance(item, amount)
  for (const held of await holdsOnPayment(payment.id)) await release(held, { payment })
  await writeApplications(moves)
  await saveAll(items.values())
  return { moves, date }
}

/** A fee is an open item of its own, so that it is aged, paid and waived like any other. */
function chargeFee({ id, number, contactId, storeId }: Payment, fee: number, date: string): Promise<number> {
  return raiseOpenItem({
    ...{ contactId, storeId, date, dueDate: date, amount: fee, memo: `Fee for returned payment ${number}` },
    source: { type: NSF_FEE_SOURCE, id, number: `NSF-${number}` },
    offsets: [{ account: 'nsf_fee_income', credit: fee, contactId }],
  })
}
