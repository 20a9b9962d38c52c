import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('tenant_features', (table) => {
      table.text('feature', 128)
      table.boolean('enabled')
      table.unique(['feature'])
    })
  },
  async down(schema) {
    await schema.dropTable('tenant_features')
  },
})
