import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('contacts_dates', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.integer('position')
      table.text('kind', 16)
      table.text('label', 64).nullable()
      table.integer('month')
      table.integer('day')
      table.integer('year').nullable()
      table.index(['month', 'day'])
    })
  },
  async down(schema) {
    await schema.dropTable('contacts_dates')
  },
})
