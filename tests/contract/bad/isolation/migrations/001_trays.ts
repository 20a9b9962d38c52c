import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('bad_isolation_trays', (table) => {
      table.name('name')
    })
  },
  async down(schema) {
    await schema.dropTable('bad_isolation_trays')
  },
})
