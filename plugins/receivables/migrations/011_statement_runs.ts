import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('receivables_statement_runs', (table) => {
      table.date('from_date')
      table.date('to_date')
      table.json('choice')
      table.reference('store_id', 'stores')
      table.text('made_by', 191)
      table.integer('chosen')
      table.integer('mailed')
      table.integer('printed')
      table.integer('skipped')
      table.json('files')
      table.text('state', 16)
      table.instant('expires_at')
      table.index(['expires_at'])
    })
  },
  async down(schema) {
    await schema.dropTable('receivables_statement_runs')
  },
})
