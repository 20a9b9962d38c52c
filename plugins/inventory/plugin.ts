import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'inventory',
  title: 'Inventory',
  description: 'Every piece, watch, stone and pearl in stock, with what it cost, what it sells for and where it has been.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'goods',
  requires: { reports: '^0.1.0', contacts: '^0.1.0', files: '^0.1.0', ledger: '^0.1.0' },
  permissions: [
    { id: 'inventory.view', label: 'See stock', groups: ['manager', 'sales', 'bench', 'bookkeeper'] },
    { id: 'inventory.create', label: 'Add items to stock', groups: ['manager', 'bookkeeper'] },
    { id: 'inventory.edit', label: 'Change items', groups: ['manager', 'bookkeeper'] },
    { id: 'inventory.view_cost', label: 'See what items cost', groups: ['manager', 'bookkeeper'] },
    { id: 'inventory.edit_cost', label: 'Change what items cost', groups: ['manager', 'bookkeeper'] },
    { id: 'inventory.prices', label: 'Set pricing multipliers', groups: ['manager'] },
  ],
})
