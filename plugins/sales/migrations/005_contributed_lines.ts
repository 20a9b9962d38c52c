import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('sales_invoice_lines', (table) => {
      // Id of the kind where another plugin sells the line.
      table.text('contributed_kind', 64).nullable()
    })
  },
  async down(schema) {
    await schema.alterTenantTable('sales_invoice_lines', (table) => table.drop(['contributed_kind']))
  },
})
