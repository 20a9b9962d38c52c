import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('tax_remittances', (table) => {
      table.text('state', 64)
      table.reference('store_id', 'stores')
      table.date('period_from')
      table.date('period_to')
      table.date('date')
      table.money('tax')
      table.money('allowance')
      table.money('paid')
      table.text('reference', 64).nullable()
      table.date('voided_on').nullable()
      table.text('void_reason', 200).nullable()
      table.text('recorded_by', 191)
      table.index(['state', 'period_to'])
      table.index(['date'])
      table.check('tax > 0 and allowance >= 0 and paid = tax - allowance', ['tax'])
    })
  },
  async down(schema) {
    await schema.dropTable('tax_remittances')
  },
})
