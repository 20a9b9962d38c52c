import { defineEvent, type Money } from '@benchpin/kernel'

/** A payment of one tender was taken; published in its transaction. */
export const paymentTaken = defineEvent<{ paymentId: number; contactId: number; amount: Money }>('receivables.payment_taken')

/** A payment was voided; published in the transaction that voids it. */
export const paymentVoided = defineEvent<{ paymentId: number; contactId: number; amount: Money }>('receivables.payment_voided')
