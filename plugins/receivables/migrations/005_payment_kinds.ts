import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('receivables_payments', (table) => {
      table.text('kind', 32).nullable()
    })
  },
  async down(schema) {
    await schema.alterTenantTable('receivables_payments', (table) => table.drop(['kind']))
  },
})
