import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_jobs',
  title: 'Careless jobs',
  description: 'Its jobs reach into other organizations, do things twice, and never fall due.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  requires: { automation: '^0.1.0' },
})
