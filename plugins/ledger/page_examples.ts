import { currentStoreId, type PageExamples } from '@benchpin/kernel'
import { postJournal } from './services/post_journal.ts'

/** Journals are posted, not made: no factory has one. */
export const journalExample: PageExamples = {
  route: 'ledger.journals.show',
  async addresses(plugin) {
    if (plugin !== 'ledger') return []
    const lines = [{ account: 'cash_on_hand', debit: 1_000 }, { account: 'sales_revenue', credit: 1_000 }] as const
    const id = await postJournal({ date: '2026-03-01', storeId: currentStoreId()!, source: { type: 'ledger.example', id: 1, number: 'E-1' }, memo: 'Example', lines: [...lines] })
    return [`/ledger/journals/${id}`]
  },
}
