import type { ChartEntry } from '@benchpin/plugins/ledger'
import type { Tender } from '@benchpin/plugins/receivables'
import { isTakenIn } from '../services/options.ts'
import { firstKinds } from './kinds.ts'

/** Where the money lies until it is in the bank: an account for each, so that each can be held against its statement. */
export const clearingAccounts: ChartEntry[] = firstKinds.map(({ id, title }, index) => ({ key: `${id}_clearing` as ChartEntry['key'], number: String(1041 + index), name: `${title} clearing`, type: 'asset' }))

/** Money that came by them is recorded by hand, as the app or the bank confirms it. */
export const optionTenders: Tender[] = firstKinds.map(({ id, title }, index) => ({
  id,
  label: title,
  account: `${id}_clearing` as Tender['account'],
  referenceLabel: 'Confirmation',
  givesChange: false,
  order: 200 + index * 10,
  offered: (storeId) => isTakenIn(id, storeId),
}))
