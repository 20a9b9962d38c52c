import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_start',
  title: 'Early bird',
  description: 'Can register only before the application has started.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
