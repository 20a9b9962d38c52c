import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('messaging_messages', (table) => {
      table.text('message_key', 191)
      table.text('template', 64)
      table.text('purpose', 16)
      table.text('channel', 16)
      table.reference('contact_id', 'contacts_contacts').nullable()
      table.reference('store_id', 'stores').nullable()
      table.text('address')
      table.text('name').nullable()
      table.text('subject')
      table.longText('body').nullable()
      table.json('documents')
      table.text('status', 16)
      table.text('reason', 500).nullable()
      table.integer('attempts')
      table.text('sender').nullable()
      table.instant('sent_at').nullable()
      table.text('sent_by')
      table.reference('resend_of_id', 'messaging_messages').nullable()
      table.unique(['message_key'])
      table.index(['contact_id', 'id'])
      table.index(['created_at'])
      table.check("purpose in ('transactional', 'marketing')", ['purpose'])
      table.check("status in ('queued', 'sent', 'failed', 'suppressed')", ['status'])
    })
  },
  async down(schema) {
    await schema.dropTable('messaging_messages')
  },
})
