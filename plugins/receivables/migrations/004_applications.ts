import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'receivables_applications',
      (table) => {
        table.reference('open_item_id', 'receivables_open_items')
        // The money comes from a payment or from a credit item: one of the two.
        table.reference('payment_id', 'receivables_payments').nullable()
        table.reference('credit_item_id', 'receivables_open_items').nullable()
        // Below zero where it takes an earlier application back.
        table.money('amount')
        table.date('date')
        table.instant('at')
        table.index(['date'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('receivables_applications')
  },
})
