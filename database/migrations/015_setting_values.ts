import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('setting_values', (table) => {
      table.text('level', 16)
      // Store id or membership id; 0 for the organization.
      table.integer('level_id')
      table.text('setting', 128)
      table.longText('value')
      table.unique(['level', 'level_id', 'setting'])
    })
  },
  async down(schema) {
    await schema.dropTable('setting_values')
  },
})
