import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('sessions', (table) => {
      table.string('id', 64).notNullable().primary()
      table.text('data', 'longtext').notNullable()
      // Guard and id of who is signed in: `member:12`; the list of a person's sessions is found by it.
      table.string('owner', 64).nullable().index()
      table.string('address', 64).nullable()
      table.string('device', 255).nullable()
      table.string('created_at', 24).notNullable()
      table.string('seen_at', 24).notNullable()
      table.bigInteger('expires_at').notNullable().index()
    })
  },
  async down(schema) {
    await schema.dropTable('sessions')
  },
})
