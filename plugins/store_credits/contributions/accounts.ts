import type { ChartEntry, ControlAccount } from '@benchpin/plugins/ledger'
import { BREAKAGE, GOODWILL, OWED } from '../services/names.ts'
import { owedInAll } from '../services/open_credits.ts'

/** Accounts that store credit is posted to. */
export const creditAccounts: ChartEntry[] = [
  { key: OWED, number: '2210', name: 'Store credit owed', type: 'liability' },
  { key: BREAKAGE, number: '4610', name: 'Store credit expired', type: 'revenue' },
  { key: GOODWILL, number: '5610', name: 'Store credit given as goodwill', type: 'expense' },
]

/** The ledger holds what remains of all credits against the liability. */
export const creditControl: ControlAccount = { account: OWED, title: 'Store credits', subledgerBalance: async () => 0 - (await owedInAll()) }
