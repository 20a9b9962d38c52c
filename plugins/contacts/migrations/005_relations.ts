import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('contacts_relations', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.integer('position')
      table.text('relation', 32)
      table.name('name')
      table.reference('related_contact_id', 'contacts_contacts').nullable()
    })
  },
  async down(schema) {
    await schema.dropTable('contacts_relations')
  },
})
