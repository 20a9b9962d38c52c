import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'receivables',
  title: 'Receivables',
  description: 'What customers owe and what they have paid: one engine for payments, deposits and credits of every document.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'books',
  requires: { automation: '^0.1.0', documents: '^0.1.0', reports: '^0.1.0', contacts: '^0.1.0', messaging: '^0.1.0', ledger: '^0.1.0' },
  permissions: [
    { id: 'receivables.view', label: 'See balances and payments of customers', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'receivables.take_payment', label: 'Take payments and apply credits', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'receivables.refund', label: 'Pay money back to customers', groups: ['manager', 'bookkeeper'] },
    { id: 'receivables.void_payment', label: 'Void payments and waive fees', groups: ['manager', 'bookkeeper'] },
    { id: 'receivables.unapply', label: 'Take applied payments and credits back to free credit', groups: ['manager', 'bookkeeper'] },
    { id: 'receivables.collect', label: 'Set credit limits and note promises to pay', groups: ['manager', 'bookkeeper'] },
    { id: 'receivables.statements', label: 'Mail statements, and make them for many customers', groups: ['manager', 'bookkeeper'] },
    { id: 'receivables.write_off', label: 'Write off bad debts, and take write-offs back', groups: ['manager', 'bookkeeper'] },
  ],
})
