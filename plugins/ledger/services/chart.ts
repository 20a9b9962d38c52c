import { contributionsOf, definePoint, type ContributionPoint } from '@benchpin/kernel'
import type { AccountType, NormalSide } from '../models/account.ts'
import type { StatementGroup } from './statement_groups.ts'

/**
 * Accounts that Benchpin posts to by itself, by their permanent key. Each tenant has one of each. The key of a plugin's
 * account begins with the plugin's id: `loyalty.points_owed`; it is contributed to `chartAccounts`.
 */
export type AccountKey = StandingAccountKey | `${string}.${string}`

/** Accounts of Benchpin's own plugins. */
export type StandingAccountKey =
  | 'cash_on_hand'
  | 'checks_on_hand'
  | 'card_clearing'
  | 'bank'
  | 'accounts_receivable'
  | 'inventory'
  | 'received_not_billed'
  | 'customer_deposits'
  | 'sales_tax_payable'
  | 'opening_balances'
  | 'retained_earnings'
  | 'sales_revenue'
  | 'service_revenue'
  | 'freight_income'
  | 'card_fee_income'
  | 'nsf_fee_income'
  | 'cost_of_goods_sold'
  | 'inventory_adjustments'

/** An account as a new tenant gets it. Number and name are then the tenant's own to change. */
export interface ChartEntry {
  key: AccountKey
  number: string
  name: string
  type: AccountType
  /** Heading on the statements; the usual one of its type where absent. */
  group?: StatementGroup
}

/** The chart that every tenant starts with, numbered as American bookkeepers expect. */
export const DEFAULT_CHART: readonly ChartEntry[] = [
  { key: 'cash_on_hand', number: '1010', name: 'Cash on hand', type: 'asset' },
  { key: 'checks_on_hand', number: '1020', name: 'Checks on hand', type: 'asset' },
  { key: 'card_clearing', number: '1030', name: 'Card clearing', type: 'asset' },
  { key: 'bank', number: '1050', name: 'Bank', type: 'asset' },
  { key: 'accounts_receivable', number: '1200', name: 'Accounts receivable', type: 'asset' },
  { key: 'inventory', number: '1400', name: 'Inventory', type: 'asset' },
  { key: 'received_not_billed', number: '2010', name: 'Received, not billed', type: 'liability' },
  { key: 'customer_deposits', number: '2200', name: 'Customer deposits', type: 'liability' },
  { key: 'sales_tax_payable', number: '2300', name: 'Sales tax payable', type: 'liability' },
  { key: 'opening_balances', number: '3000', name: 'Opening balances', type: 'equity' },
  { key: 'retained_earnings', number: '3900', name: 'Retained earnings', type: 'equity' },
  { key: 'sales_revenue', number: '4000', name: 'Sales', type: 'revenue' },
  { key: 'service_revenue', number: '4100', name: 'Services and repairs', type: 'revenue' },
  { key: 'freight_income', number: '4300', name: 'Freight charged', type: 'revenue' },
  { key: 'card_fee_income', number: '4400', name: 'Card fees charged', type: 'revenue' },
  { key: 'nsf_fee_income', number: '4500', name: 'Returned check fees', type: 'revenue', group: 'other_income' },
  { key: 'cost_of_goods_sold', number: '5000', name: 'Cost of goods sold', type: 'expense', group: 'cost_of_goods_sold' },
  { key: 'inventory_adjustments', number: '5200', name: 'Inventory adjustments', type: 'expense', group: 'cost_of_goods_sold' },
]

/** Accounts that other plugins post to. A tenant gets one when it is first posted to. */
export const chartAccounts: ContributionPoint<ChartEntry> = definePoint<ChartEntry>('ledger.chart_accounts')

/** Every account that the ambient tenant must have: the default chart, and what its enabled plugins add. */
export async function wantedChart(): Promise<ChartEntry[]> {
  return [...DEFAULT_CHART, ...(await contributionsOf(chartAccounts))]
}

/** Assets and expenses grow on the debit side, the others on the credit side. */
export function normalSideOf(type: AccountType): NormalSide {
  return type === 'asset' || type === 'expense' ? 'debit' : 'credit'
}
