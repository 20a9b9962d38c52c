import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'gift_cards',
  title: 'Gift cards',
  description: 'Cards that anybody may use who holds them: sold on an invoice and active at once, paid with, looked up, replaced when lost.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'selling',
  requires: { reports: '^0.1.0', contacts: '^0.1.0', ledger: '^0.1.0', receivables: '^0.1.0', sales: '^0.1.0' },
  permissions: [
    { id: 'gift_cards.view', label: 'See gift cards, by the last digits of their numbers', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'gift_cards.look_up', label: 'Look up a gift card by its number', groups: ['manager', 'sales'] },
    { id: 'gift_cards.sell', label: 'Sell gift cards', groups: ['manager', 'sales'] },
    { id: 'gift_cards.reveal', label: 'See the whole number of a gift card, which is as good as money', groups: ['manager', 'sales'] },
    { id: 'gift_cards.manage', label: 'Give gift cards away, replace lost ones', groups: ['manager'] },
  ],
})
