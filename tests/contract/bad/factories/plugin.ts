import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_factories',
  title: 'Records of nobody',
  description: 'Has a table that no model stands for.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
