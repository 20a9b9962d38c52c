import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('tenants', (table) => {
      table.bigIncrements('id')
      table.string('slug', 64).notNullable().unique()
      table.string('name', 191).notNullable()
      table.string('status', 16).notNullable()
      table.string('currency', 3).notNullable()
      table.string('locale', 16).notNullable()
      table.string('time_zone', 64).notNullable()
      table.string('created_at', 24).notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('tenants')
  },
})
