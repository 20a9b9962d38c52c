import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('tax_rates', (table) => {
      table.text('jurisdiction', 64)
      table.text('kind', 16)
      table.rate('rate')
      table.money('item_cap').nullable()
      table.date('starts_on')
      table.date('ends_on').nullable()
      table.text('source')
      table.unique(['jurisdiction', 'kind', 'starts_on'])
      table.check("kind in ('base', 'surtax')", ['kind'])
      table.check("(kind = 'surtax') = (item_cap is not null)", ['item_cap'])
    })
  },
  async down(schema) {
    await schema.dropTable('tax_rates')
  },
})
