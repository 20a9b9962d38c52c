import { defineMigration } from '@benchpin/kernel'

const BY_FAMILY = ['state', 'family', 'store_id']

export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('inventory_items', (table) => {
      // The valuation sums goods on hand from this index alone; it serves the lists that the one it replaces was for.
      table.index([...BY_FAMILY, 'quantity', 'carat_on_hand', 'cost_on_hand', 'retail_on_hand'])
      table.dropIndex([...BY_FAMILY, 'cost_on_hand', 'retail_on_hand'])
      // Its items come in the order of what they are worth.
      table.index(['state', 'retail_on_hand'])
    })
  },
  async down(schema) {
    await schema.alterTenantTable('inventory_items', (table) => {
      table.dropIndex([...BY_FAMILY, 'quantity', 'carat_on_hand', 'cost_on_hand', 'retail_on_hand'])
      table.dropIndex(['state', 'retail_on_hand'])
      table.index([...BY_FAMILY, 'cost_on_hand', 'retail_on_hand'])
    })
  },
})
