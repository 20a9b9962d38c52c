import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('console_plans', (table) => {
      table.bigIncrements('id')
      table.string('name', 120).notNullable().unique()
      table.text('description').notNullable()
      // JSON: ids of the plugins that the plan bundles; what they require comes along.
      table.text('plugins', 'longtext').notNullable()
      table.string('created_at', 24).notNullable()
      table.string('updated_at', 24).notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('console_plans')
  },
})
