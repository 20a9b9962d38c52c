import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('messaging_suppressions', (table) => {
      table.text('channel', 16)
      table.text('address', 191)
      table.text('scope', 16)
      table.text('reason', 16)
      table.text('note', 500).nullable()
      table.unique(['channel', 'address'])
      table.check("scope in ('marketing', 'all')", ['scope'])
    })
  },
  async down(schema) {
    await schema.dropTable('messaging_suppressions')
  },
})
