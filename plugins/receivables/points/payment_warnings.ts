import { contributionsOf, definePoint, type BusinessDate, type Money } from '@benchpin/kernel'
import type { PayableRef } from './payable.ts'
import type { TenderId } from './tenders.ts'

/** A payment that is being entered and not taken yet. */
export interface ProposedPayment {
  contactId: number
  storeId: number
  date: BusinessDate
  /** The document that is paid; null for a payment on the account. */
  payable: PayableRef | null
  /** Tenders with an amount. Below zero it is paid back. */
  tenders: { tender: TenderId; kind: string | null; amount: Money }[]
}

/** What the person who takes a payment should know before it is taken. It never stops the payment. */
export interface PaymentWarning {
  /** Begins with the plugin's id. */
  id: string
  title: string
  /** Why, in a sentence or two. */
  text: string
  /** What to ask for or do, one entry each. */
  steps?: string[]
  tone: 'warning' | 'info'
  /** A page that the person opens beside the till. */
  link?: { label: string; href: string }
}

/** Looks at payments as they are entered. Its answer is read at every change of an amount: one or two statements. */
export interface PaymentWarningSource {
  /** Begins with the plugin's id. */
  id: string
  warn(payment: ProposedPayment): Promise<PaymentWarning[]>
}

/** Warnings at the till. */
export const paymentWarnings = definePoint<PaymentWarningSource>('receivables.payment_warnings')

/** All that is to be said of a payment that is being entered. */
export async function warningsFor(payment: ProposedPayment): Promise<PaymentWarning[]> {
  const warnings: PaymentWarning[] = []
  for (const source of await contributionsOf(paymentWarnings)) warnings.push(...(await source.warn(payment)))
  return warnings
}
