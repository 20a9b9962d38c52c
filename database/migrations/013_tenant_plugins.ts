import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('tenant_plugins', (table) => {
      table.text('plugin', 64)
      table.boolean('enabled')
      table.unique(['plugin'])
    })
  },
  async down(schema) {
    await schema.dropTable('tenant_plugins')
  },
})
