import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('sales_invoices', (table) => {
      table.text('delivery', 16).nullable()
      table.text('delivery_place', 64).nullable()
      table.text('delivery_address', 300).nullable()
      table.text('tax_place', 64).nullable()
      table.json('tax_rules').nullable()
      table.integer('certificate_id').nullable()
      table.text('authorization_number', 64).nullable()
    })
  },
  async down(schema) {
    await schema.alterTenantTable('sales_invoices', (table) => table.drop(['delivery', 'delivery_place', 'delivery_address', 'tax_place', 'tax_rules', 'certificate_id', 'authorization_number']))
  },
})
