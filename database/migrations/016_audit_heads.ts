import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'audit_heads',
      (table) => {
        table.integer('sequence')
        table.text('hash', 64)
      },
      { key: [], audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('audit_heads')
  },
})
