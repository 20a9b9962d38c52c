import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'ledger',
  title: 'Ledger',
  description: 'Double-entry books: every money and stock event posts a balanced journal that is never edited.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'books',
  requires: { contacts: '^0.1.0', files: '^0.1.0', reports: '^0.1.0' },
  permissions: [
    { id: 'ledger.view', label: 'See the ledger and its statements', groups: ['manager', 'bookkeeper'] },
    { id: 'ledger.manage', label: 'Change the chart of accounts', groups: ['manager', 'bookkeeper'] },
    { id: 'ledger.post_manual_journal', label: 'Write and reverse manual journals', groups: ['manager', 'bookkeeper'] },
    { id: 'ledger.posting_rules', label: 'Change which accounts Benchpin posts to', groups: ['bookkeeper'] },
    { id: 'ledger.opening_balances', label: 'Load opening balances', groups: ['bookkeeper'] },
    { id: 'ledger.close_period', label: 'Close the books', groups: ['manager', 'bookkeeper'] },
    { id: 'ledger.reopen_period', label: 'Reopen closed books', groups: [] },
  ],
})
