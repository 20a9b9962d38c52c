import { currentStoreId, type PageExamples } from '@benchpin/kernel'
import { Account } from './models/account.ts'
import { manualJournalFactory } from './factories.ts'
import { postJournal } from './services/post_journal.ts'

/** Journals are posted, not made: no factory has one. */
const journal: PageExamples = {
  route: 'ledger.journals.show',
  async addresses(plugin) {
    if (plugin !== 'ledger') return []
    const lines = [{ account: 'cash_on_hand', debit: 1_000 }, { account: 'sales_revenue', credit: 1_000 }] as const
    const id = await postJournal({ date: '2026-03-01', storeId: currentStoreId()!, source: { type: 'ledger.example', id: 1, number: 'E-1' }, memo: 'Example', lines: [...lines] })
    return [`/ledger/journals/${id}`]
  },
}

const activity: PageExamples = {
  route: 'ledger.accounts.activity',
  async addresses(plugin) {
    if (plugin !== 'ledger') return []
    const cash = await Account.query().where('system_key', 'cash_on_hand').firstOrFail()
    return [`/ledger/accounts/${cash.id}/activity?date=2026-01-01..2026-12-31`]
  },
}

const manual: PageExamples = {
  route: 'ledger.manual_journals.show',
  async addresses(plugin) {
    return plugin === 'ledger' ? [`/ledger/manual-journals/${(await manualJournalFactory()).id}`] : []
  },
}

/** Where pages of the ledger open that need more than a record of a factory. */
export const ledgerExamples: PageExamples[] = [journal, activity, manual]
