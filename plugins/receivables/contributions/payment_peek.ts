import { can, findRecord, type PeekFact, type PeekPayload, type QuickPeek } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { Payment } from '../models/payment.ts'
import { voidReasonWords } from '../services/contract.ts'
import { PAYMENT_SEARCH } from '../services/payment_records.ts'
import { sharesOf } from '../services/payment_shares.ts'
import { stateOf } from '../services/payment_state.ts'
import { availableTenders } from '../services/tenders_taken.ts'

function factsOf(payment: Payment, tender: string): PeekFact[] {
  const { date, reference, received, amount, voidedOn, voidReason, voidNote, flag, held } = payment
  const facts: PeekFact[] = [
    { label: 'Date', type: 'date', value: date },
    { label: 'Tender', type: 'text', value: tender },
    { label: 'Reference', type: 'text', value: reference },
  ]
  if (received !== null && received > amount) facts.push({ label: 'Change given', type: 'money', value: received - amount })
  if (held !== 0) facts.push({ label: 'Held as deposit', type: 'money', value: held })
  if (voidedOn) facts.push({ label: 'Voided', type: 'date', value: voidedOn }, { label: 'Why', type: 'text', value: voidReasonWords(voidReason, voidNote) })
  if (flag) facts.push({ label: 'Needs attention', type: 'text', value: flag })
  return facts
}

/** A payment seen from the side: where its money went, and how to void it. */
export const paymentPeek: QuickPeek = {
  type: PAYMENT_SEARCH,
  permission: 'receivables.view',
  async load(id): Promise<PeekPayload> {
    const payment = await findRecord(Payment, id)
    const contact = await findContact(payment.contactId)
    const tender = (await availableTenders()).find((one) => one.id === payment.tender)?.label ?? payment.tender
    const account = `/receivables/customers/${payment.contactId}`
    const mayVoid = payment.state === 'posted' && (await can('receivables.void_payment'))
    const rows = (await sharesOf(payment)).map(({ date, label, amount }) => ({ date, label, amount }))
    return {
      ...{ type: PAYMENT_SEARCH, id, title: payment.number, subtitle: contact.displayName, state: stateOf(payment), href: account },
      figures: [
        { label: 'Amount', type: 'money', value: payment.amount },
        { label: 'Unapplied', type: 'money', value: payment.unapplied },
      ],
      facts: factsOf(payment, tender),
      lines: {
        columns: [
          { key: 'date', label: 'Date', type: 'date' },
          { key: 'label', label: 'Applied to', type: 'text' },
          { key: 'amount', label: 'Amount', type: 'money' },
        ],
        rows,
      },
      actions: [
        { label: 'Open payment', href: `/payments/${id}` },
        { label: 'Customer account', href: account },
        ...(mayVoid ? [{ label: 'Void payment', href: `/payments/${id}?void=1` }] : []),
      ],
    }
  },
}
