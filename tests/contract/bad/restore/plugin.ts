import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_restore',
  title: 'No way back',
  description: 'Has records that the audit log can not bring back.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
