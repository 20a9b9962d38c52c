import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // Why an organization is suspended, in words that its users read, and since when.
    await schema.knex.schema.alterTable('tenants', (table) => {
      table.string('status_reason', 500).nullable()
      table.string('status_since', 24).nullable()
    })
  },
  async down(schema) {
    await schema.knex.schema.alterTable('tenants', (table) => table.dropColumns('status_reason', 'status_since'))
  },
})
