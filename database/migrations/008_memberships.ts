import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('memberships', (table) => {
      // Global identity; no composite key, because identities belong to no tenant.
      table.integer('identity_id')
      table.name('name')
      table.text('email', 191)
      table.boolean('active')
      table.reference('default_store_id', 'stores').nullable()
      table.unique(['identity_id'])
      table.index(['email'])
    })
  },
  async down(schema) {
    await schema.dropTable('memberships')
  },
})
