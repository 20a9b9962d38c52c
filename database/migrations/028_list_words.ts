import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('list_words', (table) => {
      table.text('list', 100)
      table.text('word', 191)
      // 'added' beside the list's own words, or one of those 'hidden'.
      table.text('state', 8)
      table.unique(['list', 'word'])
    })
  },
  async down(schema) {
    await schema.dropTable('list_words')
  },
})
