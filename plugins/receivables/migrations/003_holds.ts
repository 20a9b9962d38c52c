import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('receivables_holds', (table) => {
      // The money lies in a payment or in a credit item: one of the two. Each has at most one hold for a document.
      table.reference('payment_id', 'receivables_payments').nullable()
      table.reference('credit_item_id', 'receivables_open_items').nullable()
      table.text('payable_type', 64)
      table.integer('payable_id')
      table.money('amount')
      table.unique(['payable_type', 'payable_id', 'payment_id'])
      table.unique(['payable_type', 'payable_id', 'credit_item_id'])
      table.check('amount <> 0', ['amount'])
    })
  },
  async down(schema) {
    await schema.dropTable('receivables_holds')
  },
})
