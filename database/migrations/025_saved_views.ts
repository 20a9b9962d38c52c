import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('saved_views', (table) => {
      table.text('list', 100)
      table.reference('membership_id', 'memberships')
      table.name('name', 80)
      table.boolean('shared')
      table.json('query')
      table.unique(['list', 'membership_id', 'name'])
    })
  },
  async down(schema) {
    await schema.dropTable('saved_views')
  },
})
