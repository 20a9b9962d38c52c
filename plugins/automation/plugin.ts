import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'automation',
  title: 'Jobs and events',
  description: 'What runs by itself: scheduled jobs, events that leave after the sale is safe, and work too long to wait for.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'foundation',
  essential: true,
  permissions: [
    { id: 'automation.view', label: 'See scheduled jobs and waiting events', groups: ['manager', 'bookkeeper'] },
    { id: 'automation.manage', label: 'Run jobs, retry events, stop background work of others', groups: ['manager'] },
  ],
})
