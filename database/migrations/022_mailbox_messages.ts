import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // Mails of development, the demo and tests, which leave the machine nowhere else.
    await schema.createPlatformTable('mailbox_messages', (table) => {
      table.bigIncrements('id')
      table.bigInteger('tenant_id').nullable()
      table.text('to').notNullable()
      table.string('from', 255).notNullable()
      table.string('subject', 255).notNullable()
      table.text('html', 'longtext').nullable()
      table.text('text', 'longtext').nullable()
      // JSON: file name, content type and base64 content of each.
      table.text('attachments', 'longtext').notNullable()
      table.string('sent_at', 24).notNullable().index()
    })
  },
  async down(schema) {
    await schema.dropTable('mailbox_messages')
  },
})
