import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('reminders_disputes', (table) => {
      table.text('source', 64)
      table.integer('item_id')
      table.reference('contact_id', 'contacts_contacts')
      table.text('item_number', 64)
      table.text('reason', 500)
      table.date('since')
      table.text('noted_by')
      // 1 while it stands, null once it is settled: an item has one standing dispute, and any number of settled ones.
      table.integer('standing').nullable()
      table.date('settled_on').nullable()
      table.unique(['source', 'item_id', 'standing'])
    })
  },
  async down(schema) {
    await schema.dropTable('reminders_disputes')
  },
})
