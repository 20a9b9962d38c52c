import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('ledger_posting_rules', (table) => {
      table.text('account_key', 64)
      // All stores, and all families of items, where absent.
      table.reference('store_id', 'stores').nullable()
      table.text('family', 32).nullable()
      table.date('starts_on')
      // From that day on as without this rule, where absent.
      table.reference('account_id', 'ledger_accounts').nullable()
      table.index(['account_key', 'starts_on'])
    })
  },
  async down(schema) {
    await schema.dropTable('ledger_posting_rules')
  },
})
