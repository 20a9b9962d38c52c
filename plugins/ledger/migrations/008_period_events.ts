import { defineMigration } from '@benchpin/kernel'

/** What was closed and reopened, by whom and why: the history of the books' periods. */
export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'ledger_period_events',
      (table) => {
        table.text('kind', 16)
        // Last closed day after the event and before it; none where all days were open.
        table.date('through').nullable()
        table.date('before').nullable()
        // Last day of the fiscal year that was closed or reopened.
        table.date('year_end').nullable()
        table.text('reason', 500).nullable()
        table.text('by_name', 191)
        table.instant('at')
        table.check("kind in ('closed', 'reopened', 'year_closed', 'year_reopened')", ['kind'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('ledger_period_events')
  },
})
