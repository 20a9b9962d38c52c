import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // The message as it would have gone over the wire, with its headers and signature.
    await schema.alterPlatformTable('mailbox_messages', (table) => {
      table.text('raw', 'longtext').nullable()
    })
  },
  async down(schema) {
    await schema.alterPlatformTable('mailbox_messages', (table) => {
      table.dropColumn('raw')
    })
  },
})
