import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('bad_schema_trays', (table) => {
      table.name('name')
    }, { audited: false })
    await schema.knex.schema.alterTable('bad_schema_trays', (table) => void table.index(['name'], 'bad_schema_by_name'))
  },
  async down(schema) {
    await schema.dropTable('bad_schema_trays')
  },
})
