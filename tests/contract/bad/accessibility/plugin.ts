import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_accessibility',
  title: 'Unreadable',
  description: 'Has a screen that not everybody can use.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  permissions: [{ id: 'bad_accessibility.view', label: 'See trays', groups: [] }],
})
