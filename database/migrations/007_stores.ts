import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('stores', (table) => {
      table.name('name')
      table.text('code', 8)
      table.text('time_zone', 64)
      table.json('address').nullable()
      table.text('phone', 32).nullable()
      table.text('email', 191).nullable()
      table.boolean('active')
      table.unique(['code'])
    })
  },
  async down(schema) {
    await schema.dropTable('stores')
  },
})
