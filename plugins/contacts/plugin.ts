import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'contacts',
  title: 'Contacts',
  description: 'Customers, vendors and partners on one list, with everything a store keeps about a person.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'books',
  requires: { files: '^0.1.0' },
  permissions: [
    { id: 'contacts.view', label: 'See contacts', groups: ['manager', 'sales', 'bench', 'bookkeeper'] },
    { id: 'contacts.create', label: 'Add contacts', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'contacts.edit', label: 'Change contacts', groups: ['manager', 'sales', 'bookkeeper'] },
    { id: 'contacts.delete', label: 'Delete contacts', groups: ['manager'] },
  ],
})
