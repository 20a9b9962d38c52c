import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'files',
  title: 'Files',
  description: 'Photos and documents attached to records, kept privately for each organization.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'foundation',
})
