import type { BusinessDate, Money } from '@benchpin/kernel'
import { Account, type AccountType } from '../models/account.ts'
import { accountTotals } from './balances.ts'
import type { StatementGroup } from './statement_groups.ts'

/** An account with its balance. */
export interface AccountWithBalance {
  id: number
  number: string
  name: string
  type: AccountType
  /** Heading on the statements. */
  group: StatementGroup
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
  return accounts.map(({ id, number, name, type, statementGroup, active, systemKey }) => ({
    id,
    number,
    name,
    type,
    group: statementGroup,
    active,
    system: systemKey !== null,
    balance: totals.get(id) ?? 0,
  }))
}
