import type { ChartEntry, ControlAccount } from '@benchpin/plugins/ledger'
import { GOODWILL, OWED } from '../services/names.ts'
import { outstanding } from '../services/outstanding.ts'

/** Accounts that gift cards are posted to. */
export const cardAccounts: ChartEntry[] = [
  { key: OWED, number: '2220', name: 'Gift cards outstanding', type: 'liability' },
  { key: GOODWILL, number: '5620', name: 'Gift cards given away', type: 'expense' },
]

/** The ledger holds what is on all cards against the liability. */
export const cardControl: ControlAccount = { account: OWED, title: 'Gift cards', subledgerBalance: async () => 0 - (await outstanding()) }
