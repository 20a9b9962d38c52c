import { defineEvent, type Money } from '@benchpin/kernel'
import type { PayableRef } from '../points/payable.ts'

/** A payment of one tender was taken, for the document where it is for one; published in its transaction. */
export const paymentTaken = defineEvent<{ paymentId: number; contactId: number; amount: Money; document: PayableRef | null }>('receivables.payment_taken')

/** A payment was voided; published in the transaction that voids it. */
export const paymentVoided = defineEvent<{ paymentId: number; contactId: number; amount: Money }>('receivables.payment_voided')
