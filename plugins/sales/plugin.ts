import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'sales',
  title: 'Sales',
  description: 'The counter and its invoices: sell from stock, take money, void and reopen without leaving a trace undone.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'selling',
  requires: {
    reports: '^0.1.0',
    messaging: '^0.1.0',
    contacts: '^0.1.0',
    ledger: '^0.1.0',
    tax: '^0.1.0',
    receivables: '^0.1.0',
    inventory: '^0.1.0',
    documents: '^0.1.0',
  },
  features: [
    {
      id: 'sales.card_fee',
      title: 'Card fee',
      description: 'Adds a field for a card fee to each invoice. It stands in the total, apart from the goods. Check first what your state and your card processor allow.',
    },
  ],
  permissions: [
    { id: 'sales.invoices.view', label: 'See invoices', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'sales.invoices.create', label: 'Make and change open invoices', groups: ['manager', 'sales'] },
    { id: 'sales.invoices.finalize', label: 'Finalize invoices', groups: ['manager', 'sales'] },
    { id: 'sales.invoices.void', label: 'Void invoices', groups: ['manager'] },
    { id: 'sales.invoices.reopen', label: 'Reopen invoices', groups: ['manager'] },
    { id: 'sales.invoices.delete', label: 'Delete open invoices', groups: ['manager', 'sales'] },
    { id: 'sales.invoices.mail', label: 'Mail invoices to customers', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'sales.adjustments', label: 'See and give adjustments', groups: ['manager', 'sales'] },
    { id: 'sales.override_price', label: 'Sell an item at another price', groups: ['manager'] },
  ],
})
