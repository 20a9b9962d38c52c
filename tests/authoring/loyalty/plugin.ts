import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'loyalty',
  title: 'Loyalty points',
  description: 'Customers earn points with every invoice and pay with them; what they are worth stands in the books.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  requires: { contacts: '^0.1.0', ledger: '^0.1.0', receivables: '^0.1.0', sales: '^0.1.0', reports: '^0.1.0', automation: '^0.1.0' },
  enabledByDefault: false,
  features: [
    { id: 'loyalty.program', title: 'Loyalty points', description: 'Customers earn points with every finalized invoice, see them on their page, and pay with them at the counter.' },
  ],
  permissions: [{ id: 'loyalty.view', label: "See customers' points", groups: ['manager', 'sales', 'bookkeeper'] }],
})
