import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_screens',
  title: 'Noisy',
  description: 'Has a screen whose script fails.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  permissions: [{ id: 'bad_screens.view', label: 'See trays', groups: [] }],
})
