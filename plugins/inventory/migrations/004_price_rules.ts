import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('inventory_price_rules', (table) => {
      table.reference('store_id', 'stores')
      table.text('family', 16).nullable()
      table.name('category', 64).nullable()
      table.money('cost_from')
      table.money('cost_to').nullable()
      table.json('levels')
      table.text('rounding', 16)
    })
  },
  async down(schema) {
    await schema.dropTable('inventory_price_rules')
  },
})
