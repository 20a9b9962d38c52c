import type { BusinessDate } from '@benchpin/kernel'
import { defineReport, reportHref, rowsSource, type ReportRow } from '@benchpin/plugins/reports'
import { Account } from '../models/account.ts'
import { netByAccount } from '../services/statements/movements.ts'
import { GENERAL_LEDGER } from './general_ledger.ts'

/** What the trial balance is narrowed by. */
export interface TrialBalanceFilters {
  asOf: BusinessDate
  store: number[]
}

const standing = ({ asOf, store }: TrialBalanceFilters) => netByAccount({ from: null, to: asOf, stores: store })

async function rows(filters: TrialBalanceFilters): Promise<ReportRow[]> {
  const nets = await standing(filters)
  const accounts = await Account.query().orderBy('number').orderBy('id')
  return accounts.flatMap(({ id, number, name }) => {
    const net = nets.get(id) ?? 0
    return net === 0 ? [] : [{ accountId: id, number, account: name, debit: net > 0 ? net : null, credit: net < 0 ? -net : null }]
  })
}

async function totals(filters: TrialBalanceFilters) {
  const nets = [...(await standing(filters)).values()]
  return { debit: nets.reduce((sum, net) => sum + Math.max(net, 0), 0), credit: nets.reduce((sum, net) => sum - Math.min(net, 0), 0) }
}

/** Every account with a balance at the end of a day, on the side where it stands; the two totals are equal. */
export const trialBalanceReport = defineReport<TrialBalanceFilters>({
  id: 'ledger.trial_balance',
  title: 'Trial balance',
  description: 'Every account with a balance at the end of any day, on the side where it stands. Both totals are the same, because every journal has two equal sides.',
  group: 'Money',
  permission: 'ledger.view',
  filters: [
    { key: 'asOf', label: 'As of', type: 'date', default: 'today' },
    { key: 'store', label: 'Store', type: 'store' },
  ],
  columns: [
    { key: 'number', label: 'Number', type: 'text' },
    { key: 'account', label: 'Account', type: 'text' },
    { key: 'debit', label: 'Debit', type: 'money', total: 'sum' },
    { key: 'credit', label: 'Credit', type: 'money', total: 'sum' },
  ],
  drillDown: (row, { asOf, store }) => reportHref(GENERAL_LEDGER, { filters: { date: { from: null, to: asOf }, store, account: [String(row.accountId as number)] } }),
  query: (filters) => rowsSource({ rows: () => rows(filters), totals: () => totals(filters), sortable: ['number', 'account', 'debit', 'credit'] }),
  empty: 'Nothing was posted up to this day.',
})
