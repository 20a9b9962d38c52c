import type { ContactEventSource } from '@benchpin/plugins/contacts'
import { Payment } from '../models/payment.ts'
import { voidReasonWords } from '../services/contract.ts'
import { availableTenders } from '../services/tenders_taken.ts'

/** Most payments of a customer that the timeline goes back. */
const SHOWN = 100

/** Payments in a customer's history. */
export const paymentEvents: ContactEventSource = {
  id: 'receivables.payments',
  async load(contactId) {
    const payments = await Payment.query().where('contact_id', contactId).orderBy('date', 'desc').orderBy('id', 'desc').limit(SHOWN)
    const labels = new Map((await availableTenders()).map(({ id, label }) => [id, label.toLowerCase()]))
    return payments.flatMap(({ id, number, date, amount, tender, voidedOn, voidReason, voidNote }) => {
      const peek = { type: 'receivables.payment', id }
      const how = labels.get(tender) ?? tender
      const paid = { at: date, text: amount < 0 ? `Was paid back by ${how}, ${number}` : `Paid by ${how}, ${number}`, amount, peek }
      return voidedOn ? [{ at: voidedOn, text: `Payment ${number} was voided: ${voidReasonWords(voidReason, voidNote)}`, amount: -amount, peek }, paid] : [paid]
    })
  },
}
