import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('sales_invoices', (table) => {
      // Part of the subtotal that is no sale yet: gift cards. Invoices of before have none.
      table.money('deferred').defaultTo(0)
    })
  },
  async down(schema) {
    await schema.alterTenantTable('sales_invoices', (table) => table.drop(['deferred']))
  },
})
