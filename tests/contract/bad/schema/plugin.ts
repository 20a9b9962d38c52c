import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: 'bad_schema',
  title: 'Mixed trays',
  description: 'Has an index that mixes the rows of all tenants.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
