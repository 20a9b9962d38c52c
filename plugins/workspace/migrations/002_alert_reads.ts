import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'workspace_alert_reads',
      (table) => {
        table.reference('alert_id', 'workspace_alerts')
        table.reference('membership_id', 'memberships')
        table.instant('read_at')
        table.unique(['membership_id', 'alert_id'])
      },
      { audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('workspace_alert_reads')
  },
})
