import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'cash_reporting',
  title: 'Cash reporting',
  description: 'Counts cash from each customer, says at the till when the law wants a report of it (Form 8300), and keeps what is to be filed.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'books',
  requires: { workspace: '^0.1.0', automation: '^0.1.0', reports: '^0.1.0', contacts: '^0.1.0', receivables: '^0.1.0' },
  permissions: [
    { id: 'cash_reporting.collect', label: 'Note who pays in cash: identity, taxpayer number, address', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'cash_reporting.view', label: 'See reports of cash and who comes close to one', groups: ['manager', 'bookkeeper'] },
    { id: 'cash_reporting.manage', label: 'File reports of cash, change the limits', groups: ['manager', 'bookkeeper'] },
  ],
})
