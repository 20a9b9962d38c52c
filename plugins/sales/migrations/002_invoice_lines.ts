import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('sales_invoice_lines', (table) => {
      table.reference('invoice_id', 'sales_invoices')
      table.integer('position')
      table.text('kind', 16)
      table.reference('item_id', 'inventory_items').nullable()
      table.text('stock_id', 64).nullable()
      table.text('family', 32).nullable()
      table.text('description', 500)
      table.integer('quantity')
      table.text('unit', 8)
      table.money('unit_price')
      table.money('list_price').nullable()
      table.money('adjustment')
      table.boolean('taxable')
      table.money('extension')
      table.money('cost')
      table.check("kind in ('item', 'service', 'miscellaneous')", ['kind'])
      table.check("unit in ('piece', 'carat')", ['unit'])
      table.check('adjustment >= 0', ['adjustment'])
    })
  },
  async down(schema) {
    await schema.dropTable('sales_invoice_lines')
  },
})
