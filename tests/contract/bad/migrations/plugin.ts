import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_migrations',
  title: 'One way',
  description: 'Its migrations can not be taken back.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
