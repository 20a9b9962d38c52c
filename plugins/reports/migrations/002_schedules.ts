import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('reports_schedules', (table) => {
      table.text('report', 128)
      table.text('report_title', 191)
      table.json('query')
      table.text('format', 8)
      table.json('recipients')
      table.text('frequency', 8)
      table.integer('weekday')
      table.integer('day_of_month')
      table.integer('hour')
      table.reference('maker_id', 'memberships')
      table.reference('store_id', 'stores').nullable()
      table.text('status', 8)
      table.text('reason', 500).nullable()
      table.instant('next_run_at')
      table.instant('last_run_at').nullable()
      table.index(['status', 'next_run_at'])
      table.check("frequency in ('daily', 'weekly', 'monthly')", ['frequency'])
      table.check("status in ('active', 'paused')", ['status'])
    })
  },
  async down(schema) {
    await schema.dropTable('reports_schedules')
  },
})
