import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_isolation',
  title: 'Good memory',
  description: 'Keeps in mind what the first tenant asked for, and shows it to the next.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  permissions: [{ id: 'bad_isolation.view', label: 'See trays', groups: [] }],
})
