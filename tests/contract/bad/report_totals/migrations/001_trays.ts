import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('bad_report_totals_trays', (table) => {
      table.name('name')
      table.integer('price')
    })
  },
  async down(schema) {
    await schema.dropTable('bad_report_totals_trays')
  },
})
