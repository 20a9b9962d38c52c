import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_manifest',
  title: 'Unnamed rights',
  description: 'Declares a permission that another plugin may declare too.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  permissions: [{ id: 'trays.view', label: 'See trays', groups: [] }],
})
