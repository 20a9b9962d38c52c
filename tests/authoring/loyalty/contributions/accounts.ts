import type { ChartEntry, ControlAccount } from '@benchpin/plugins/ledger'
import { worthOfAll } from '../services/balance.ts'
import { POINTS_EXPENSE, POINTS_OWED } from '../services/names.ts'

/** Accounts that points are posted to. */
export const pointsAccounts: ChartEntry[] = [
  { key: POINTS_OWED, number: '2250', name: 'Loyalty points owed', type: 'liability' },
  { key: POINTS_EXPENSE, number: '5600', name: 'Loyalty points given', type: 'expense' },
]

/** The ledger holds the points of all customers against the liability. */
export const pointsControl: ControlAccount = { account: POINTS_OWED, title: 'Loyalty points', subledgerBalance: async () => 0 - (await worthOfAll()) }
