import { defineEvent, type BusinessDate, type Money } from '@benchpin/kernel'
import type { PayableRef } from '../points/payable.ts'
import type { TenderId } from '../points/tenders.ts'

/** A payment that was taken, as far as listeners need to know it without reading it. */
export interface PaymentTaken {
  paymentId: number
  contactId: number
  storeId: number
  date: BusinessDate
  tender: TenderId
  /** One of the tender's kinds; null for the usual one. */
  kind: string | null
  /** Below zero it was paid back. */
  amount: Money
  /** What it was taken for; null where it was for no one document. */
  document: PayableRef | null
}

/** A payment of one tender was taken; published in its transaction. */
export const paymentTaken = defineEvent<PaymentTaken>('receivables.payment_taken')

/** A payment was voided; published in the transaction that voids it. */
export const paymentVoided = defineEvent<{ paymentId: number; contactId: number; amount: Money }>('receivables.payment_voided')
