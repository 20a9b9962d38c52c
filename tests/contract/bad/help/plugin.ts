import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_help',
  title: 'Wordless',
  description: 'Has a screen that no help article explains.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  permissions: [{ id: 'bad_help.view', label: 'See trays', groups: [] }],
})
