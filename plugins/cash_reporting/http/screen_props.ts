import type { FilingStatus } from '../models/filing.ts'

/** What is known of a payer; the taxpayer number by its last four digits alone. */
export interface PayerView {
  legalName: string | null
  taxpayerEnding: string | null
  birthDate: string | null
  address: string | null
  city: string | null
  region: string | null
  postalCode: string | null
  country: string | null
  occupation: string | null
  idType: string | null
  idNumber: string | null
  idIssuer: string | null
  notedBy: string | null
  /** What is still to be asked for, in words. */
  missing: string[]
}

/** A report of cash as its page shows it. */
export interface FilingView {
  id: number
  version: number
  business: string
  store: string
  contact: { id: number; name: string; named: boolean }
  amount: number
  firstOn: string
  crossedOn: string
  dueOn: string
  statementDueOn: string
  status: FilingStatus
  split: boolean
  warning: string
  raisedBy: string
  raisedAt: string
  filedOn: string | null
  filedNumber: string | null
  reason: string | null
  statementSentOn: string | null
  payer: PayerView
  payments: { id: number; number: string; date: string; kind: string; amount: number; reference: string | null; voidedOn: string | null }[]
}

/** A customer who comes close to the limit, or whose payments look split. */
export interface WatchedCustomer {
  contactId: number
  name: string
  payments: number
  amount: number
  firstOn: string
  lastOn: string
  /** Part of the limit, '0.95'. */
  share: string
}

/** Props of `cash_reporting::Payer`. */
export interface PayerProps {
  contact: { id: number; name: string }
  payer: PayerView
}

/** A rule with its days. */
export interface CashRuleView {
  id: number
  threshold: number
  instrumentCap: number
  windowMonths: number
  dueDays: number
  statementBy: string
  watchDays: number
  startsOn: string
  endsOn: string | null
  source: string
}
