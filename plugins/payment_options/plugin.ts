import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'payment_options',
  title: 'Payment options',
  description: 'Venmo, PayPal, Cash App, Zelle and wire instructions on invoices, as links and codes to scan over what is still due; and the money that comes by them.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'selling',
  requires: { contacts: '^0.1.0', ledger: '^0.1.0', receivables: '^0.1.0', documents: '^0.1.0' },
  permissions: [{ id: 'payment_options.manage', label: 'Change how customers can pay invoices', groups: ['manager'] }],
})
