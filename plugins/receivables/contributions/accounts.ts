import type { ChartEntry } from '@benchpin/plugins/ledger'

/** What customers owed and the store has given up. */
export const BAD_DEBT_EXPENSE = 'receivables.bad_debt_expense'

/** What was given up, and paid after all. */
export const BAD_DEBT_RECOVERED = 'receivables.bad_debt_recovered'

/** Accounts that write-offs are posted to. */
export const receivablesAccounts: ChartEntry[] = [
  { key: BAD_DEBT_RECOVERED, number: '4600', name: 'Bad debts recovered', type: 'revenue' },
  { key: BAD_DEBT_EXPENSE, number: '6100', name: 'Bad debt', type: 'expense' },
]
