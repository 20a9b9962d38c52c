import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('reports_exports', (table) => {
      table.text('report', 128)
      table.text('name')
      table.text('content_type', 128)
      table.text('storage_key')
      table.reference('made_by', 'memberships')
      table.boolean('shows_cost')
      table.instant('expires_at')
      table.index(['expires_at'])
    })
  },
  async down(schema) {
    await schema.dropTable('reports_exports')
  },
})
