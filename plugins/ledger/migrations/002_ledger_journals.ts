import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'ledger_journals',
      (table) => {
        table.date('date')
        table.reference('store_id', 'stores')
        table.text('source_type', 64)
        table.integer('source_id')
        table.text('source_number', 64)
        table.text('memo')
        table.money('amount')
        table.reference('reverses_id', 'ledger_journals').nullable()
        table.text('posted_by', 191)
        table.instant('posted_at')
        table.unique(['reverses_id'])
        table.index(['source_type', 'source_id'])
        table.index(['date'])
        table.check('amount > 0', ['amount'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('ledger_journals')
  },
})
