import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'user_preferences',
      (table) => {
        table.reference('membership_id', 'memberships')
        table.text('name', 128)
        table.longText('value')
      },
      { key: ['membership_id', 'name'], audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('user_preferences')
  },
})
