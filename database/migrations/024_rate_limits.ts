import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // Counted attempts to sign in, where several processes share the database and no Redis counts for them.
    await schema.createPlatformTable('rate_limits', (table) => {
      // Hash of what is counted.
      table.string('id', 64).notNullable().primary()
      table.integer('points').notNullable()
      table.bigInteger('expires_at').notNullable().index()
    })
  },
  async down(schema) {
    await schema.dropTable('rate_limits')
  },
})
