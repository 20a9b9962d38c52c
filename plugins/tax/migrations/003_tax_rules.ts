import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('tax_rules', (table) => {
      table.text('jurisdiction', 64)
      table.text('subject', 32)
      table.text('value', 32)
      table.money('amount').nullable()
      table.date('starts_on')
      table.date('ends_on').nullable()
      table.text('source')
      table.unique(['jurisdiction', 'subject', 'starts_on'])
    })
  },
  async down(schema) {
    await schema.dropTable('tax_rules')
  },
})
