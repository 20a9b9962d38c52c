import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import { accountBook } from './account_book.ts'
import type { AccountKey } from './chart.ts'

/** What was posted to an account on each side. */
export interface AccountTotals {
  accountId: number
  debit: Money
  credit: Money
}

/** Totals of every account that was posted to, up to and including a day; of all days where it is absent. */
export async function accountTotals(asOf?: BusinessDate): Promise<AccountTotals[]> {
  const query = database().from('ledger_lines').where('tenant_id', currentTenantId())
  if (asOf) query.where('date', '<=', asOf)
  const rows = (await query.groupBy('account_id').select('account_id').sum('debit as debit').sum('credit as credit')) as {
    account_id: number
    debit: number
    credit: number
  }[]
  return rows.map((row) => ({ accountId: Number(row.account_id), debit: Number(row.debit), credit: Number(row.credit) }))
}

/**
 * Balance of a standing key's account, and of all accounts that posting rules name for it: debits minus credits, so that
 * what is owed to others is negative.
 *
 * @param asOf - last day that counts; all days where absent
 */
export async function accountBalance(account: AccountKey, asOf?: BusinessDate): Promise<Money> {
  const ids = (await accountBook()).idsOf(account)
  const query = database().from('ledger_lines').where('tenant_id', currentTenantId()).whereIn('account_id', ids)
  if (asOf) query.where('date', '<=', asOf)
  const [row] = (await query.sum('debit as debit').sum('credit as credit')) as { debit: number | null; credit: number | null }[]
  return Number(row?.debit ?? 0) - Number(row?.credit ?? 0)
}
