import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('cash_reporting_filing_payments', (table) => {
      table.reference('filing_id', 'cash_reporting_filings')
      table.reference('payment_id', 'receivables_payments')
      table.unique(['payment_id'])
    })
  },
  async down(schema) {
    await schema.dropTable('cash_reporting_filing_payments')
  },
})
