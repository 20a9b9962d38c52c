import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // An invited admin has an empty password until the invitation is accepted: no password matches it.
    await schema.knex.schema.alterTable('platform_admins', (table) => {
      table.tinyint('active').notNullable().defaultTo(1)
      table.string('last_seen_at', 24).nullable()
    })
  },
  async down(schema) {
    await schema.knex.schema.alterTable('platform_admins', (table) => table.dropColumns('active', 'last_seen_at'))
  },
})
