import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('bad_purge_trays', (table) => {
      table.name('name')
    })
  },
  async down(schema) {
    const [row] = (await schema.knex('bad_purge_trays').limit(1)) as unknown[]
    if (row) throw new Error('There are trays.')
    await schema.dropTable('bad_purge_trays')
  },
})
