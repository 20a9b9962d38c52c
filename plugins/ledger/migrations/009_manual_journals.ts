import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('ledger_manual_journals', (table) => {
      // A draft gets its number when it is posted, so that the numbers have no gaps.
      table.text('number', 32).nullable()
      table.date('date')
      table.reference('store_id', 'stores')
      table.text('memo')
      table.text('state', 16)
      table.money('amount')
      table.json('lines')
      table.date('reversed_on').nullable()
      table.unique(['number'])
      table.index(['state', 'date'])
      table.index(['date'])
      table.check("state in ('draft', 'posted', 'reversed')", ['state'])
    })
  },
  async down(schema) {
    await schema.dropTable('ledger_manual_journals')
  },
})
