import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    // Every time somebody agreed or took it back; the latest counts, the others are the proof.
    await schema.createTenantTable(
      'messaging_consents',
      (table) => {
        table.reference('contact_id', 'contacts_contacts')
        table.text('channel', 16)
        table.text('purpose', 16)
        table.boolean('given')
        table.text('method', 32)
        table.text('note', 500).nullable()
        table.text('noted_by')
        table.instant('noted_at')
        table.index(['contact_id', 'channel', 'purpose', 'id'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('messaging_consents')
  },
})
