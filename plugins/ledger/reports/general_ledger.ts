import { defineReport, type DateRange } from '@benchpin/plugins/reports'
import { Account } from '../models/account.ts'
import { generalLedgerSource } from './general_ledger_source.ts'

/** Its id, for the drill-downs of the other statements. */
export const GENERAL_LEDGER = 'ledger.general_ledger'

/** What the general ledger is narrowed by. */
export interface GeneralLedgerFilters {
  date: DateRange
  store: number[]
  account: string[]
  contact: number | null
  /** Leaves the closing entries of fiscal years out, as the profit and loss statement does. */
  withoutClosing: boolean
}

async function accountOptions() {
  const accounts = await Account.query().orderBy('number').orderBy('id')
  return accounts.map(({ id, number, name }) => ({ value: String(id), label: `${number} ${name}` }))
}

/** Every line of every account, account by account, with the balance after it. */
export const generalLedgerReport = defineReport<GeneralLedgerFilters>({
  id: GENERAL_LEDGER,
  title: 'General ledger',
  description: 'Every line posted between two days, account by account, each with the balance after it. Click one for its journal or its document.',
  group: 'Money',
  permission: 'ledger.view',
  filters: [
    { key: 'date', label: 'Date', type: 'date_range', default: 'month_to_date' },
    { key: 'store', label: 'Store', type: 'store' },
    { key: 'account', label: 'Account', type: 'choice', options: accountOptions },
    { key: 'contact', label: 'Contact', type: 'contact' },
    { key: 'withoutClosing', label: 'Without closing entries', type: 'flag' },
  ],
  columns: [
    { key: 'account', label: 'Account', type: 'text', drillDown: (row) => `/ledger/accounts/${Number(row.accountId)}/activity` },
    { key: 'date', label: 'Date', type: 'date' },
    { key: 'journal', label: 'Journal', type: 'code', peek: { type: 'ledger.journal', idKey: 'journalId' } },
    { key: 'document', label: 'Document', type: 'text', drillDown: (row) => (typeof row.href === 'string' ? row.href : null) },
    { key: 'contact', label: 'Contact', type: 'text' },
    { key: 'memo', label: 'Memo', type: 'text' },
    { key: 'store', label: 'Store', type: 'text' },
    { key: 'debit', label: 'Debit', type: 'money', total: 'sum' },
    { key: 'credit', label: 'Credit', type: 'money', total: 'sum' },
    { key: 'balance', label: 'Balance', type: 'money' },
  ],
  query: (filters) => generalLedgerSource(filters),
  empty: 'Nothing was posted to these accounts on these days.',
})
