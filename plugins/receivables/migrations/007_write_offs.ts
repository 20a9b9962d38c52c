import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('receivables_write_offs', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.reference('store_id', 'stores')
      table.reference('open_item_id', 'receivables_open_items')
      table.date('date')
      table.money('amount')
      table.money('remaining')
      table.money('recovered')
      table.text('reason', 32)
      table.text('note').nullable()
      table.index(['date'])
      table.index(['contact_id', 'remaining'])
      table.check('amount > 0 and remaining between 0 and amount and recovered between 0 and amount - remaining', ['amount', 'remaining', 'recovered'])
    })
  },
  async down(schema) {
    await schema.dropTable('receivables_write_offs')
  },
})
