import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'good_lamps',
  title: 'Loupe lamps',
  description: 'Lamps of the benches, and when their bulbs were changed.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  permissions: [
    { id: 'good_lamps.view', label: 'See lamps', groups: ['manager', 'bench'] },
    { id: 'good_lamps.change', label: 'Change bulbs', groups: ['bench'] },
  ],
  features: [{ id: 'good_lamps.reminders', title: 'Bulb reminders', description: 'Tells on the dashboard how many bulbs are older than a year.' }],
})
