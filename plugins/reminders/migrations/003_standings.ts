import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('reminders_standings', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.boolean('opted_out')
      table.date('paused_until').nullable()
      table.text('note', 500).nullable()
      table.unique(['contact_id'])
    })
  },
  async down(schema) {
    await schema.dropTable('reminders_standings')
  },
})
