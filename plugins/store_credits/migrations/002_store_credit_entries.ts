import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'store_credits_entries',
      (table) => {
        table.reference('credit_id', 'store_credits_credits')
        table.date('date')
        table.text('kind', 16)
        // What it changed of the remaining amount: below zero where it was used, paid out, expired or voided.
        table.money('amount')
        table.text('source_type', 64)
        table.integer('source_id')
        table.text('source_number', 64)
        table.text('by', 191)
        table.instant('at')
        table.index(['source_type', 'source_id'])
        table.check("kind in ('issued', 'used', 'given_back', 'refunded', 'refund_back', 'expired', 'voided')", ['kind'])
        table.check('amount <> 0', ['amount'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('store_credits_entries')
  },
})
