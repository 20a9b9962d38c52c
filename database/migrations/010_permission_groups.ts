import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('permission_groups', (table) => {
      table.name('name')
      table.text('description')
      // 'owner' holds every permission, those of plugins to come as well.
      table.text('standing', 16)
      table.json('permissions')
      table.unique(['name'])
    })
  },
  async down(schema) {
    await schema.dropTable('permission_groups')
  },
})
