import { definePoint, type ContributionPoint, type Money } from '@benchpin/kernel'
import type { AccountKey } from './chart.ts'

/** A subledger that explains an account's balance item by item. Several may explain one account together. */
export interface ControlAccount {
  account: AccountKey
  /** What the subledger is called: `Open items`. */
  title: string
  /** Its total, debit-positive: what customers owe is positive, what the store owes is negative. */
  subledgerBalance(): Promise<Money>
  /** The screen that posts to the account: a manual journal that may not is told to use it. */
  screen?: { label: string; href: string }
  /**
   * The part of its total in one store, or for one family of items: what a posting rule for that part moves to another
   * account. Absent where the subledger knows no families.
   */
  partBalance?(part: { storeId: number; family: string }): Promise<Money>
}

/** Subledgers. `ledger:verify` holds each against its account. */
export const controlAccount: ContributionPoint<ControlAccount> = definePoint<ControlAccount>('ledger.control_account')
