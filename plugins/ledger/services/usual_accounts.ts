import type { AccountType } from '../models/account.ts'
import type { StatementGroup } from './statement_groups.ts'

/** An account that a jewelry store's bookkeeper works with, and Benchpin does not post to by itself. */
export interface UsualAccount {
  number: string
  name: string
  type: AccountType
  group: StatementGroup
}

const account = (number: string, name: string, type: AccountType, group: StatementGroup): UsualAccount => ({ number, name, type, group })
const expense = (number: string, name: string, group: StatementGroup = 'operating_expenses') => account(number, name, 'expense', group)

/** What a new organization's chart has beside the accounts that Benchpin posts to; each may be changed or taken out of use. */
export const USUAL_ACCOUNTS: readonly UsualAccount[] = [
  account('1060', 'Savings', 'asset', 'current_assets'),
  account('1300', 'Prepaid expenses', 'asset', 'current_assets'),
  account('1500', 'Furniture, showcases and equipment', 'asset', 'fixed_assets'),
  account('1510', 'Bench tools and machines', 'asset', 'fixed_assets'),
  account('1590', 'Accumulated depreciation', 'asset', 'fixed_assets'),
  account('1800', 'Security deposits paid', 'asset', 'other_assets'),
  account('2050', 'Credit cards payable', 'liability', 'current_liabilities'),
  account('2400', 'Wages and payroll taxes payable', 'liability', 'current_liabilities'),
  account('2700', 'Loans payable', 'liability', 'long_term_liabilities'),
  account('3100', 'Owner’s capital', 'equity', 'equity'),
  account('3200', 'Owner’s draw', 'equity', 'equity'),
  account('4900', 'Interest income', 'revenue', 'other_income'),
  expense('5300', 'Findings and bench supplies', 'cost_of_goods_sold'),
  expense('5400', 'Freight in', 'cost_of_goods_sold'),
  expense('6000', 'Wages'),
  expense('6050', 'Payroll taxes'),
  expense('6110', 'Rent'),
  expense('6150', 'Utilities and telephone'),
  expense('6200', 'Advertising'),
  expense('6250', 'Merchant fees'),
  expense('6300', 'Store and office supplies'),
  expense('6350', 'Insurance, jewelers block included'),
  expense('6400', 'Security and alarm'),
  expense('6450', 'Repairs and maintenance'),
  expense('6500', 'Accounting and legal fees'),
  expense('6550', 'Software and subscriptions'),
  expense('6600', 'Travel and trade shows'),
  expense('6650', 'Bank charges'),
  expense('6700', 'Licenses and permits'),
  expense('6750', 'Sales tax paid'),
  expense('6800', 'Depreciation'),
  expense('7000', 'Interest paid', 'other_expenses'),
  expense('7100', 'Income taxes', 'other_expenses'),
]
