import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('identities', (table) => {
      table.bigIncrements('id')
      table.string('email', 191).notNullable().unique()
      table.string('name', 191).notNullable()
      table.string('password', 255).nullable()
      table.tinyint('active').notNullable()
      table.string('created_at', 24).notNullable()
      table.string('updated_at', 24).notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('identities')
  },
})
