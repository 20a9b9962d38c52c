import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_imports',
  title: 'Inside job',
  description: 'Imports what the kernel keeps to itself.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
