import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_enablement',
  title: 'Lingering',
  description: 'Stays in the sidebar after it was disabled.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
