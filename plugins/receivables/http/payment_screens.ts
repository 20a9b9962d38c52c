import { findRecord, type StateValue } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { Payment } from '../models/payment.ts'
import { customerBalance } from '../services/balances.ts'
import { VOID_REASONS, voidReasonWords } from '../services/contract.ts'
import { sharesOf, type PaymentShare } from '../services/payment_shares.ts'
import { stateOf } from '../services/payment_state.ts'
import { availableTenders } from '../services/tenders_taken.ts'
import { todayIn } from '../services/today.ts'

/** What the page of a payment receives. */
export interface PaymentProps {
  payment: {
    id: number
    number: string
    date: string
    tender: string
    reference: string | null
    amount: number
    received: number | null
    unapplied: number
    held: number
    flag: string | null
    state: StateValue
    voided: boolean
    voidedOn: string | null
    voidedBecause: string | null
    /** Taken today, and nothing of it was ever applied or held: it may be an entry mistake. */
    untouched: boolean
  }
  customer: { id: number; name: string; balance: number }
  shares: PaymentShare[]
  reasons: { value: string; label: string }[]
  today: string
}

/** A payment with all that became of it. */
export async function paymentProps(id: number): Promise<PaymentProps> {
  const payment = await findRecord(Payment, id)
  const contact = await findContact(payment.contactId)
  const shares = await sharesOf(payment)
  const today = await todayIn(payment.storeId)
  const { number, date, tender, reference, amount, received, unapplied, held, flag, state, voidedOn, voidReason, voidNote } = payment
  return {
    payment: {
      ...{ id, number, date, reference, amount, received, unapplied, held, flag, voidedOn },
      tender: (await availableTenders()).find((one) => one.id === tender)?.label ?? tender,
      state: stateOf(payment),
      voided: state === 'voided',
      voidedBecause: state === 'voided' ? voidReasonWords(voidReason, voidNote) : null,
      untouched: state === 'posted' && date === today && shares.length === 0,
    },
    customer: { id: contact.id, name: contact.displayName, balance: (await customerBalance(contact.id)).balance },
    shares,
    reasons: Object.entries(VOID_REASONS).map(([value, label]) => ({ value, label })),
    today,
  }
}
