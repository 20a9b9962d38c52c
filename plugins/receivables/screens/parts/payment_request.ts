import type { TakenPayment } from '../../services/contract.ts'
import type { PayableSummary } from '../../points/payable.ts'

export type { TakenPayment } from '../../services/contract.ts'
export type { TenderChoice } from '../../services/tender_choices.ts'

/** What a payment is for, as `POST /payments` reads it. */
export interface SentApplyTo {
  payable?: { type: string; id: number }
  due?: number
  items?: { openItemId: number; amount: number }[]
  oldestFirst?: true
  unapplied?: true
}

/** What the payment panel asks for: of whom, how much, and what for. */
export interface PaymentRequest {
  contactId: number
  /** The customer's name. */
  customer: string
  /** `Invoice MS-00042`, or `3 open items`. */
  describe: string
  /** Minor units; below zero it is paid back. */
  due: number
  applyTo: SentApplyTo
  /** Store that takes it; the session's where absent. */
  storeId?: number
}

/** A payment as the person has entered it. */
export interface EnteredPayment {
  tenders: { tender: string; kind: string | null; amount: number; received: number | null; reference: string | null }[]
  useCredit: number
  /** What the person saw as due. */
  due: number
  date: string | null
}

/** Takes the payment; rejects with a ServerError. */
export type SendPayment = (payment: EnteredPayment) => Promise<TakenPayment>

/** The request for a document, as `GET /payables/:type/:id` describes it. */
export function requestFor(payable: PayableSummary & { type: string }, customer: string): PaymentRequest {
  const { type, id, contactId, storeId, describe, due } = payable
  return { contactId, storeId, customer, describe, due, applyTo: { payable: { type, id }, due } }
}
