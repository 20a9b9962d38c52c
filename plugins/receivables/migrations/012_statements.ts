import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('receivables_statements', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.reference('store_id', 'stores')
      table.date('from_date')
      table.date('to_date')
      table.money('balance')
      table.instant('mailed_at').nullable()
      table.text('mailed_to', 191).nullable()
      // One statement of a customer for a period, however often it is asked for.
      table.unique(['contact_id', 'from_date', 'to_date'])
    })
  },
  async down(schema) {
    await schema.dropTable('receivables_statements')
  },
})
