import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('contacts_ring_sizes', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.integer('position')
      table.text('finger', 16)
      table.text('size', 8)
      table.text('note').nullable()
    })
  },
  async down(schema) {
    await schema.dropTable('contacts_ring_sizes')
  },
})
