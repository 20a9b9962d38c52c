import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('inventory_item_costs', (table) => {
      table.reference('item_id', 'inventory_items')
      table.text('kind', 32)
      table.text('description').nullable()
      table.money('amount')
      table.date('date')
      table.reference('vendor_id', 'contacts_contacts').nullable()
    })
  },
  async down(schema) {
    await schema.dropTable('inventory_item_costs')
  },
})
