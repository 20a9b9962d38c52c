import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    // What of the item is written off now: within what is not open any more. Older items have none.
    await schema.alterTenantTable('receivables_open_items', (table) => void table.money('written_off').defaultTo(0))
  },
  async down(schema) {
    await schema.alterTenantTable('receivables_open_items', (table) => table.drop(['written_off']))
  },
})
