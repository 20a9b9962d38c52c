import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'tax',
  title: 'Sales tax',
  description: 'Sales tax from dated rates, the surtax cap of each item, exemptions, and the register of what is owed.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'books',
  requires: { reports: '^0.1.0', ledger: '^0.1.0', receivables: '^0.1.0' },
  permissions: [
    { id: 'tax.view', label: 'See sales tax rates and what is owed', groups: ['manager', 'bookkeeper'] },
    { id: 'tax.pay', label: 'Record payments of sales tax to the state', groups: ['manager', 'bookkeeper'] },
    { id: 'tax.manage', label: 'Change sales tax rates', groups: ['manager', 'bookkeeper'] },
  ],
})
