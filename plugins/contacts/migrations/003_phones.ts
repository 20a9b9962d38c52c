import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('contacts_phones', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.integer('position')
      table.text('label', 32).nullable()
      table.text('number', 64)
      table.text('digits', 32)
      table.index(['digits'])
    })
  },
  async down(schema) {
    await schema.dropTable('contacts_phones')
  },
})
