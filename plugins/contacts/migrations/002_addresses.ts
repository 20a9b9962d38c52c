import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('contacts_addresses', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.integer('position')
      table.text('label', 32).nullable()
      table.text('line_1')
      table.text('line_2').nullable()
      table.text('city', 128).nullable()
      table.text('region', 64).nullable()
      table.text('postal_code', 32).nullable()
      table.text('country', 2)
    })
  },
  async down(schema) {
    await schema.dropTable('contacts_addresses')
  },
})
