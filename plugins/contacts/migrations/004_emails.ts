import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('contacts_emails', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.integer('position')
      table.text('label', 32).nullable()
      table.name('address')
      table.index(['address'])
    })
  },
  async down(schema) {
    await schema.dropTable('contacts_emails')
  },
})
