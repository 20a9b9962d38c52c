import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('receivables_write_off_reversals', (table) => {
      table.reference('write_off_id', 'receivables_write_offs')
      table.text('kind', 16)
      table.date('date')
      table.money('amount')
      table.text('note').nullable()
      table.index(['date'])
      table.check('amount > 0', ['amount'])
    })
  },
  async down(schema) {
    await schema.dropTable('receivables_write_off_reversals')
  },
})
