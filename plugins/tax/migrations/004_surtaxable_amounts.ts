import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('tax_entries', (table) => {
      // Null in entries that are older than this column.
      table.money('surtaxable_amount').nullable()
    })
  },
  async down(schema) {
    await schema.alterTenantTable('tax_entries', (table) => table.drop(['surtaxable_amount']))
  },
})
