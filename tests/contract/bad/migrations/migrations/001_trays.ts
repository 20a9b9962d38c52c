import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('bad_migrations_trays', (table) => {
      table.name('name')
    }, { audited: false })
  },
  async down(schema) {
    await schema.knex.schema.hasTable('bad_migrations_trays')
  },
})
