import type { BusinessDate, Money } from '@benchpin/kernel'
import { Account, type AccountType } from '../models/account.ts'
import { accountTotals } from './balances.ts'

/** An account with its balance. */
export interface AccountWithBalance {
  id: number
  number: string
  name: string
  type: AccountType
  active: boolean
  /** Benchpin posts to it by itself. */
  system: boolean
  /** Debits minus credits. */
  balance: Money
}

/** The chart with balances, by account number. */
export async function accountsWithBalances(asOf?: BusinessDate): Promise<AccountWithBalance[]> {
  const totals = new Map((await accountTotals(asOf)).map(({ accountId, debit, credit }) => [accountId, debit - credit]))
  const accounts = await Account.query().orderBy('number').orderBy('id')
  return accounts.map(({ id, number, name, type, active, systemKey }) => ({
    id,
    number,
    name,
    type,
    active,
    system: systemKey !== null,
    balance: totals.get(id) ?? 0,
  }))
}

/** A line of the trial balance: the account's balance on the side where it stands. */
export interface TrialBalanceRow {
  id: number
  number: string
  name: string
  debit: Money
  credit: Money
}

/** Every account with a balance on a day. The two totals are equal while the books are sound. */
export interface TrialBalance {
  asOf: BusinessDate
  rows: TrialBalanceRow[]
  debit: Money
  credit: Money
}

/** The trial balance at the end of a day. */
export async function trialBalance(asOf: BusinessDate): Promise<TrialBalance> {
  const rows = (await accountsWithBalances(asOf))
    .filter(({ balance }) => balance !== 0)
    .map(({ id, number, name, balance }) => ({ id, number, name, debit: Math.max(balance, 0), credit: Math.max(-balance, 0) }))
  const sum = (side: 'debit' | 'credit') => rows.reduce((total, row) => total + row[side], 0)
  return { asOf, rows, debit: sum('debit'), credit: sum('credit') }
}
