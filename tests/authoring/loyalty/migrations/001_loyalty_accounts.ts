import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('loyalty_accounts', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.integer('points')
      table.money('worth')
      table.date('last_activity')
      table.unique(['contact_id'])
      table.index(['worth'])
      table.index(['last_activity'])
    })
  },
  async down(schema) {
    await schema.dropTable('loyalty_accounts')
  },
})
