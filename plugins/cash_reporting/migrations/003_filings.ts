import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('cash_reporting_filings', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.reference('store_id', 'stores')
      table.money('amount')
      table.date('first_on')
      table.date('crossed_on')
      table.date('due_on')
      table.date('statement_due_on')
      table.text('status', 16)
      table.boolean('split')
      table.text('warning', 1000)
      table.text('raised_by', 191)
      table.instant('raised_at')
      table.date('filed_on').nullable()
      table.text('filed_number', 64).nullable()
      table.text('reason', 500).nullable()
      table.date('statement_sent_on').nullable()
      table.index(['status', 'due_on'])
      table.index(['crossed_on'])
      table.check("status in ('to_file', 'filed', 'not_required')", ['status'])
    })
  },
  async down(schema) {
    await schema.dropTable('cash_reporting_filings')
  },
})
