import { definePoint, type Money } from '@benchpin/kernel'

/** What is to be paid. */
export interface ToPay {
  /** Type and id of the document: `sales.invoice`, 12. */
  type: string
  documentId: number
  /** As the customer knows it: `HV-1042`. */
  number: string
  storeId: number
  /** Still due at this moment, above zero. */
  due: Money
  currency: string
}

/** What the store has entered. */
export interface EnteredOption {
  handle: string | null
  details: string | null
}

/** A way to pay one document, as it is shown and printed. */
export interface Way {
  /** What is read: a handle, instructions. */
  lines: string[]
  /** Opened by a click. */
  href: string | null
  /** What the code to scan says; null where there is none. Often the same as `href`. */
  code: string | null
}

/** A kind of payment option. */
export interface PaymentOptionKind {
  /** Permanent, begins with the plugin's id: `payment_options.venmo`. It is also the id of its tender, where it has one. */
  id: string
  title: string
  /** What is entered of it; absent where nothing is: the plugin knows by itself where the money goes. */
  handle?: { label: string; placeholder: string; help?: string }
  /** Instructions are entered line by line. */
  details?: { label: string; placeholder: string }
  /** Currencies in which it can be paid; any where absent. */
  currencies?: readonly string[]
  /**
   * The one form of a handle; null where the text is none.
   */
  normal?(handle: string): string | null
  /** What to enter, for where it is none: `Enter the name as it stands on Venmo, like @harbor-vine.` */
  expected?: string
  /**
   * How a document is paid in this way; null where it can't be now. A kind whose page charges what is due when it is opened, such
   * as a card, answers with that page: the amount in the code is then none.
   */
  way(option: EnteredOption, toPay: ToPay): Promise<Way | null>
}

/** Ways to pay invoices: links and codes. Whoever takes cards contributes his own. */
export const paymentOptions = definePoint<PaymentOptionKind>('payment_options.options')
