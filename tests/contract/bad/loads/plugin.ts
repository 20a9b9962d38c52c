import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_loads',
  title: 'Closed shop',
  description: 'Throws while it registers.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
