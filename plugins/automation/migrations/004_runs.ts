import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'automation_runs',
      (table) => {
        table.text('job', 128)
        table.integer('store_id')
        table.integer('token')
        table.instant('scheduled_for')
        table.text('cause', 16)
        table.text('asked_by', 191).nullable()
        table.instant('started_at')
        table.instant('ended_at').nullable()
        table.text('outcome', 16)
        table.longText('notes').nullable()
        table.longText('error').nullable()
        table.index(['job', 'started_at'])
        table.index(['started_at'])
      },
      { audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('automation_runs')
  },
})
