import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_purge',
  title: 'Clinging',
  description: 'Can not be removed once it has data.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
