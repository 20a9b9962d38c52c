import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    // A document keeps its link, so that what was printed last month still leads to what is due today.
    await schema.createTenantTable(
      'payment_options_links',
      (table) => {
        table.text('type', 64)
        table.integer('document_id')
        table.text('secret', 500).nullable()
        table.unique(['type', 'document_id'])
      },
      { audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('payment_options_links')
  },
})
