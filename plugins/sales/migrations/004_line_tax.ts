import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('sales_invoice_lines', (table) => {
      table.text('tax_class', 16).nullable()
      table.money('tax_base').nullable()
      table.money('tax_surtax').nullable()
      table.money('tax_taxable').nullable()
      table.money('tax_surtaxable').nullable()
    })
  },
  async down(schema) {
    await schema.alterTenantTable('sales_invoice_lines', (table) => table.drop(['tax_class', 'tax_base', 'tax_surtax', 'tax_taxable', 'tax_surtaxable']))
  },
})
