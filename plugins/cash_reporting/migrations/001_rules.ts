import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('cash_reporting_rules', (table) => {
      table.money('threshold')
      table.money('instrument_cap')
      table.integer('window_months')
      table.integer('due_days')
      table.text('statement_by', 5)
      table.integer('watch_days')
      table.date('starts_on')
      table.date('ends_on').nullable()
      table.text('source')
      table.unique(['starts_on'])
    })
  },
  async down(schema) {
    await schema.dropTable('cash_reporting_rules')
  },
})
