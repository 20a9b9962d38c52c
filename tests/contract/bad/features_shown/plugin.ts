import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_features_shown',
  title: 'Ghost in the sidebar',
  description: 'Its sidebar entry stays when its feature goes.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  permissions: [{ id: 'bad_features_shown.view', label: 'See the board', groups: ['bench'] }],
  features: [{ id: 'bad_features_shown.board', title: 'Board', description: 'A board with what the bench has to do today.' }],
})
