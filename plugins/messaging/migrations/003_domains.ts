import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('messaging_domains', (table) => {
      table.text('domain', 191)
      table.text('selector', 32)
      table.longText('public_key')
      table.longText('private_key')
      table.json('records')
      table.instant('checked_at').nullable()
      table.instant('verified_at').nullable()
      table.unique(['domain'])
    })
  },
  async down(schema) {
    await schema.dropTable('messaging_domains')
  },
})
