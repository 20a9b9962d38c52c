import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('payment_options_options', (table) => {
      table.text('kind', 64)
      table.reference('store_id', 'stores').nullable()
      table.text('label', 60)
      table.text('handle', 191).nullable()
      table.text('details', 2000).nullable()
      table.integer('position')
      table.boolean('shown')
      table.boolean('taken')
      table.json('hidden_in')
      table.index(['position'])
    })
  },
  async down(schema) {
    await schema.dropTable('payment_options_options')
  },
})
