import type { BusinessDate, Money } from '@benchpin/kernel'

/** What of cash is to be reported, from a day on. */
export interface DatedCashRule {
  /** More than this is reported. */
  threshold: Money
  /** Cashier's checks and the like count as cash up to this face amount. */
  instrumentCap: Money
  /** Months from the first payment in which related payments are added up. */
  windowMonths: number
  /** Days in which the form is filed. */
  dueDays: number
  /** Day of the following year by which the payer gets a statement, `MM-DD`. */
  statementBy: string
  /** Several payments in so many days, none of which is reported alone, are shown to the manager. */
  watchDays: number
  startsOn: BusinessDate
  endsOn: BusinessDate | null
  source: string
}

/** The federal rule. Days to watch are Benchpin's own sign of split payments, not the law's. */
export const FEDERAL_CASH_RULES: readonly DatedCashRule[] = [
  {
    threshold: 1_000_000,
    instrumentCap: 1_000_000,
    windowMonths: 12,
    dueDays: 15,
    statementBy: '01-31',
    watchDays: 15,
    startsOn: '2000-01-01',
    endsOn: null,
    source: '26 U.S.C. 6050I, 31 CFR 1010.330, IRS Publication 1544: Form 8300. An accountant should check.',
  },
]

/** Kinds of paper that count as cash, as the tender “Check” names them, with the words of the form. */
export const CASH_INSTRUMENTS: Readonly<Record<string, string>> = {
  cashiers_check: 'Cashier’s check',
  money_order: 'Money order',
  bank_draft: 'Bank draft',
  travelers_check: 'Traveler’s check',
}
