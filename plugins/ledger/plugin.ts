import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'ledger',
  title: 'Ledger',
  description: 'Double-entry books: every money and stock event posts a balanced journal that is never edited.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'books',
  permissions: [
    { id: 'ledger.view', label: 'See the ledger', groups: ['manager', 'bookkeeper'] },
    { id: 'ledger.manage', label: 'Change the chart of accounts', groups: ['manager', 'bookkeeper'] },
  ],
})
