import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'tax',
  title: 'Sales tax',
  description: 'Sales tax from dated rates, the surtax cap of each item, exemptions, and the register of what is owed.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'books',
  requires: { workspace: '^0.1.0', automation: '^0.1.0', files: '^0.1.0', reports: '^0.1.0', contacts: '^0.1.0', ledger: '^0.1.0', receivables: '^0.1.0' },
  permissions: [
    { id: 'tax.view', label: 'See sales tax rates and what is owed', groups: ['manager', 'bookkeeper'] },
    { id: 'tax.certificates_view', label: 'See resale certificates', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'tax.certificates', label: 'Note and check resale certificates', groups: ['manager', 'bookkeeper'] },
    { id: 'tax.pay', label: 'Record payments of sales tax to the state', groups: ['manager', 'bookkeeper'] },
    { id: 'tax.manage', label: 'Change sales tax rates', groups: ['manager', 'bookkeeper'] },
  ],
})
