import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'inventory_moves',
      (table) => {
        table.reference('item_id', 'inventory_items')
        table.reference('store_id', 'stores')
        table.text('kind', 24)
        table.date('date')
        table.integer('quantity')
        table.carat('carat')
        table.money('cost')
        table.text('source_type', 64)
        table.integer('source_id')
        table.text('source_number', 64)
        table.integer('line_id').nullable()
        table.reference('reverses_id', 'inventory_moves').nullable()
        table.text('memo').nullable()
        table.instant('at')
        table.index(['source_type', 'source_id'])
        table.index(['date'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('inventory_moves')
  },
})
