import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('reminders_reminders', (table) => {
      table.text('source', 64)
      table.integer('item_id')
      // The step by its days after the due date; null where somebody sent it by hand.
      table.integer('days').nullable()
      table.reference('contact_id', 'contacts_contacts')
      table.reference('store_id', 'stores')
      table.reference('message_id', 'messaging_messages').nullable()
      table.text('item_number', 64)
      table.text('template', 64)
      table.date('date')
      table.date('due_date')
      table.money('balance')
      table.text('outcome', 16)
      table.text('reason', 500).nullable()
      table.text('sent_by')
      // Never twice: whoever comes second finds this, whatever else went wrong.
      table.unique(['source', 'item_id', 'days'])
      table.index(['contact_id', 'id'])
      table.index(['date'])
      table.check("outcome in ('sent', 'suppressed')", ['outcome'])
    })
  },
  async down(schema) {
    await schema.dropTable('reminders_reminders')
  },
})
