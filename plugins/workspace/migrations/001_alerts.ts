import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    // What a person should know without having asked. Kept for some months; the records it is about keep their own history.
    await schema.createTenantTable(
      'workspace_alerts',
      (table) => {
        table.text('alert_key', 191)
        table.text('kind', 64)
        table.reference('store_id', 'stores').nullable()
        table.text('title')
        table.text('detail', 500).nullable()
        table.text('href', 500)
        table.instant('raised_at')
        table.unique(['alert_key'])
        table.index(['raised_at'])
        table.index(['kind'])
      },
      { audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('workspace_alerts')
  },
})
