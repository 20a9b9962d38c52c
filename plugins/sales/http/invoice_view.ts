import type { MinorUnits, StateValue } from '@benchpin/kernel/screens'
import type { TenderChoice } from '@benchpin/plugins/receivables'
import type { DeliveryKind, TaxClass, TaxNote } from '@benchpin/plugins/tax'

/** A line as the counter draws it. */
export interface LineView {
  id: number
  kind: 'item' | 'service' | 'miscellaneous'
  /** What it is where another plugin sells it: such a line is taken off and added again, not changed. */
  contributed: string | null
  itemId: number | null
  stockId: string | null
  description: string
  /** Pieces, or thousandths of a carat. */
  quantity: number
  unit: 'piece' | 'carat'
  unitPrice: MinorUnits
  /** What the item is tagged with; null for lines that are not of the stock. */
  listPrice: MinorUnits | null
  /** Null where the user may not see adjustments. */
  adjustment: MinorUnits | null
  /** Quantity times unit price, before the adjustment. */
  gross: MinorUnits
  extension: MinorUnits
  taxable: boolean
  /** What the tax rules ask about; null for ordinary goods and work with parts. */
  taxClass: TaxClass | null
  /** Why it carries no tax, in words; null where it does. */
  untaxed: string | null
}

/** The foot of an invoice. */
export interface TotalsView {
  subtotal: MinorUnits
  tax: MinorUnits
  /** Beside the tax: the rates, or why there is none. */
  taxNote: string
  /** What was charged and why, step by step. */
  taxNotes: TaxNote[]
  freight: MinorUnits
  cardFee: MinorUnits
  total: MinorUnits
  /** Paid, or held for it while it is open. */
  paid: MinorUnits
  /** Given up as bad debt: neither paid nor due. */
  writtenOff: MinorUnits
  due: MinorUnits
}

/** Whose invoice it is. */
export interface CustomerView {
  id: number
  name: string
  /** Phone, e-mail, city: whatever tells two of one name apart. */
  detail: string
  walkIn: boolean
  taxExempt: boolean
  /** Why the customer’s resale certificate can’t be used on this invoice; null where it can, or there is none. */
  certificateProblem: string | null
  /** Credit that may be used on this invoice. */
  credit: MinorUnits
  /** What the customer owes beside this invoice. */
  owed: MinorUnits
  /** By how much the customer passes the credit limit with what is due here; zero within it, or without one. */
  overLimit: MinorUnits
}

/** A payment on the invoice. */
export interface PaymentView {
  id: number
  number: string
  label: string
  reference: string | null
  date: string
  amount: MinorUnits
  held: boolean
  voided: boolean
  flag: string | null
}

/** What the signed-in user may do with the invoice as it stands. */
export interface InvoiceRights {
  edit: boolean
  finalize: boolean
  pay: boolean
  void: boolean
  reopen: boolean
  delete: boolean
  adjust: boolean
  overridePrice: boolean
}

/** Something that happened to the invoice. */
export interface HistoryView {
  at: string
  text: string
  actor?: string
}

/** An invoice whole, as every call of the counter answers it. */
export interface InvoiceView {
  id: number
  version: number
  number: string | null
  status: 'open' | 'finalized' | 'voided'
  state: StateValue
  store: { id: number; name: string }
  /** Whether it belongs to the store in which the user works; only then it can be changed. */
  ownStore: boolean
  date: string
  dueDate: string
  salesperson: { id: number; name: string } | null
  customer: CustomerView
  lines: LineView[]
  totals: TotalsView
  exemptReason: string | null
  exemptNote: string | null
  authorizationNumber: string | null
  delivery: DeliveryKind
  deliveryPlace: string | null
  deliveryAddress: string | null
  notes: string | null
  payments: PaymentView[]
  rights: InvoiceRights
  history: HistoryView[]
  voidReason: string | null
  /** Why it could not be finalized although it is paid. */
  attention: string | null
}

/** A choice of the screen. */
export interface Choice {
  value: string
  label: string
}

/** Props of the counter screen. */
export interface CounterProps {
  /** Null before the first line is added or the customer is chosen. */
  invoice: InvoiceView | null
  salespeople: Choice[]
  exemptReasons: Choice[]
  /** Counties of the store's state; empty where it charges rates of its own. */
  deliveryPlaces: Choice[]
  /** The price at which the store offers its goods. */
  priceLevel: 'retail' | 'price1' | 'price2' | 'price3'
  tenders: TenderChoice[]
  /** Open invoices of the user that wait: the one on the screen is not counted. */
  waiting: number
}

/** What a call of the counter answers. */
export interface InvoiceAnswer {
  invoice: InvoiceView
}

/**
 * An invoice as paying answers it. `customer` is null where the customer's other debts and credit are as they were: the counter
 * shows them already, and with a queue at it they are not read again.
 */
export type PaidInvoiceView = Omit<InvoiceView, 'customer'> & { customer: CustomerView | null }

/** What taking payment answers. */
export interface CheckoutAnswer {
  invoice: PaidInvoiceView
  payment: { paymentIds: number[]; change: MinorUnits; applied: MinorUnits; unapplied: MinorUnits; flag: string | null } | null
}
