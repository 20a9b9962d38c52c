import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('platform_admins', (table) => {
      table.bigIncrements('id')
      table.string('email', 191).notNullable().unique()
      table.string('name', 191).notNullable()
      table.string('password', 255).notNullable()
      table.string('created_at', 24).notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('platform_admins')
  },
})
