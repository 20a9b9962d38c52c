import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('contacts_preferences', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.integer('position')
      table.text('topic', 32)
      table.text('preference')
    })
  },
  async down(schema) {
    await schema.dropTable('contacts_preferences')
  },
})
