import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'workspace',
  title: 'Workspace',
  description: 'The shell that every screen stands in: dashboard, search, quick peek, settings and users.',
  version: '0.1.0',
  kernel: '^0.1.0',
  layer: 'foundation',
  essential: true,
})
