import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_names',
  title: 'Borrowed name',
  description: 'Contributes a setting under a name that is not its own.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
