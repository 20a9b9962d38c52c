import { authorize, findRecord, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { refundCredit, takePayment, type TenderId } from '@benchpin/plugins/receivables'
import { StoreCreditError } from '../errors.ts'
import { StoreCredit } from '../models/store_credit.ts'
import { TENDER } from './names.ts'
import { whilePayingOut } from './tender_books.ts'
import { inWords } from './words.ts'

/** Store credit that is paid out. */
export interface PayOutInput {
  amount: Money
  storeId: number
  date: BusinessDate
  /** How it is paid: `cash`, `check`, `bank`. */
  tender: TenderId
  reference?: string | null
}

/**
 * Pays a credit out. Two payments tell it to the drawer and to the customer's account: one takes the store credit, the
 * other pays that money back. Each can be voided.
 *
 * @throws StoreCreditError beside the field; PermissionDeniedError without `receivables.refund`
 */
export async function payOut(creditId: number, { amount, storeId, date, tender, reference }: PayOutInput): Promise<{ paymentIds: number[] }> {
  await authorize('receivables.refund')
  return useCase('store_credits.pay_out', async () => {
    const credit = await findRecord(StoreCredit, creditId, { lock: true })
    if (tender === TENDER) throw new StoreCreditError('Choose how the money is paid out.', { field: 'tender' })
    if (amount <= 0) throw new StoreCreditError('Enter an amount above zero.', { field: 'amount' })
    if (amount > credit.remaining) throw new StoreCreditError(`Only ${await inWords(credit.remaining)} remains of ${credit.number}. Lower the amount.`, { field: 'amount' })
    if (date < credit.date) throw new StoreCreditError(`Choose ${credit.date} or a later date: that is when it was given.`, { field: 'date' })
    const { contactId } = credit
    const taken = await whilePayingOut(creditId, () => takePayment({ contactId, storeId, date, tenders: [{ tender: TENDER, amount }], applyTo: { unapplied: true } }))
    const paid = await refundCredit({ contactId, storeId, date, tenders: [{ tender, amount: -amount, reference: reference ?? null }], source: { kind: 'payment', id: taken.paymentIds[0]! } })
    return { paymentIds: [...taken.paymentIds, ...paid.paymentIds] }
  })
}
