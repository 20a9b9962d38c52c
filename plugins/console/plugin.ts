import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'console',
  title: 'Platform console',
  description: 'For those who run Benchpin for others: organizations, plans, plugins, health, and a log of what admins do.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'foundation',
  essential: true,
  requires: { workspace: '^0.1.0', automation: '^0.1.0' },
})
