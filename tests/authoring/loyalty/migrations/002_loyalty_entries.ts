import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'loyalty_entries',
      (table) => {
        table.reference('account_id', 'loyalty_accounts')
        table.date('date')
        table.text('kind', 16)
        table.integer('points')
        table.money('worth')
        table.text('source_type', 64)
        table.integer('source_id')
        table.text('source_number', 64)
        table.instant('at')
        table.index(['source_type', 'source_id'])
        table.check("kind in ('earned', 'taken_back', 'spent', 'given_back', 'expired')", ['kind'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('loyalty_entries')
  },
})
