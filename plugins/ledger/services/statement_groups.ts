import type { AccountType } from '../models/account.ts'

/** Where an account stands on the balance sheet or the profit and loss statement. */
export type StatementGroup =
  | 'current_assets'
  | 'fixed_assets'
  | 'other_assets'
  | 'current_liabilities'
  | 'long_term_liabilities'
  | 'equity'
  | 'revenue'
  | 'cost_of_goods_sold'
  | 'operating_expenses'
  | 'other_income'
  | 'other_expenses'

/** A heading of a statement, with the type of the accounts below it. */
export interface StatementHeading {
  id: StatementGroup
  title: string
  type: AccountType
}

/** The headings in the order of the statements. */
export const STATEMENT_GROUPS: readonly StatementHeading[] = [
  { id: 'current_assets', title: 'Current assets', type: 'asset' },
  { id: 'fixed_assets', title: 'Fixed assets', type: 'asset' },
  { id: 'other_assets', title: 'Other assets', type: 'asset' },
  { id: 'current_liabilities', title: 'Current liabilities', type: 'liability' },
  { id: 'long_term_liabilities', title: 'Long-term liabilities', type: 'liability' },
  { id: 'equity', title: 'Equity', type: 'equity' },
  { id: 'revenue', title: 'Revenue', type: 'revenue' },
  { id: 'cost_of_goods_sold', title: 'Cost of goods sold', type: 'expense' },
  { id: 'operating_expenses', title: 'Operating expenses', type: 'expense' },
  { id: 'other_income', title: 'Other income', type: 'revenue' },
  { id: 'other_expenses', title: 'Other expenses', type: 'expense' },
]

/** The heading under which accounts of a type usually stand. */
export function usualGroup(type: AccountType): StatementGroup {
  return type === 'expense' ? 'operating_expenses' : STATEMENT_GROUPS.find((group) => group.type === type)!.id
}

/** Whether accounts of a type may stand under a heading. */
export function isGroupOf(group: string, type: AccountType): group is StatementGroup {
  return STATEMENT_GROUPS.some(({ id, type: of }) => id === group && of === type)
}
