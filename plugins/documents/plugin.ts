import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'documents',
  title: 'Documents',
  description: 'One frame for everything that is printed: letter, A4 and receipt, on screen, on paper and as PDF.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'foundation',
})
