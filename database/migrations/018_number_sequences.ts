import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'number_sequences',
      (table) => {
        table.text('name', 96)
        table.integer('next')
        table.text('prefix', 16)
        table.integer('digits')
      },
      { key: ['name'], audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('number_sequences')
  },
})
