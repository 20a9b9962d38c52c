import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('messaging_senders', (table) => {
      table.reference('store_id', 'stores').nullable()
      table.text('place', 24)
      table.text('from_name', 120).nullable()
      table.text('from_email').nullable()
      table.text('reply_to').nullable()
      table.text('postal_address', 400).nullable()
      table.unique(['place'])
    })
  },
  async down(schema) {
    await schema.dropTable('messaging_senders')
  },
})
