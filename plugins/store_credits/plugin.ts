import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'store_credits',
  title: 'Store credit',
  description: 'Credit that belongs to one customer: given for a return or as goodwill, used like money, paid out, and let expire where you set it so.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'books',
  requires: { automation: '^0.1.0', reports: '^0.1.0', contacts: '^0.1.0', ledger: '^0.1.0', receivables: '^0.1.0' },
  permissions: [
    { id: 'store_credits.view', label: 'See store credit of customers', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'store_credits.issue', label: 'Give store credit as goodwill, change when it expires', groups: ['manager'] },
    { id: 'store_credits.void', label: 'Void store credit that was not used', groups: ['manager', 'bookkeeper'] },
  ],
})
