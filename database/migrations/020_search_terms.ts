import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'search_terms',
      (table) => {
        table.text('term', 64)
        table.text('source', 64)
        table.integer('record_id')
        table.index(['source', 'record_id'])
      },
      // The source leads: every search is of one source, and reads its terms in order.
      { key: ['source', 'term', 'record_id'], audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('search_terms')
  },
})
