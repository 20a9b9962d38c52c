import { definePoint, type ContributionPoint, type Money } from '@benchpin/kernel'
import type { AccountKey } from './chart.ts'

/** A subledger that explains an account's balance item by item. Several may explain one account together. */
export interface ControlAccount {
  account: AccountKey
  /** What the subledger is called: `Open items`. */
  title: string
  /** Its total, debit-positive: what customers owe is positive, what the store owes is negative. */
  subledgerBalance(): Promise<Money>
}

/** Subledgers. `ledger:verify` holds each against its account. */
export const controlAccount: ContributionPoint<ControlAccount> = definePoint<ControlAccount>('ledger.control_account')
