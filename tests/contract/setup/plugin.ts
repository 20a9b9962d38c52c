import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_setup',
  title: 'Trays',
  description: 'Can prepare no organization.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
