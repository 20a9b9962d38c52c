import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_access',
  title: 'Open drawer',
  description: 'Lets every user change something, whatever permissions he holds.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
