import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'files',
  title: 'Files',
  description: 'Photos and documents attached to records, kept privately for each organization.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'foundation',
  requires: { automation: '^0.1.0' },
  features: [
    {
      id: 'files.video',
      title: 'Video uploads',
      description: 'Keep videos beside the photos of an item: clips from a phone, and 360° spins that a customer turns with a finger.',
    },
  ],
})
