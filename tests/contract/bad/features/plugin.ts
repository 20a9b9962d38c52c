import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_features',
  title: 'Dead switch',
  description: 'Declares a feature on which nothing depends.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
  features: [{ id: 'bad_features.glow', title: 'Glow', description: 'Lets the display cases glow in the dark of the evening.' }],
})
