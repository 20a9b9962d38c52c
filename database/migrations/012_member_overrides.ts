import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('member_overrides', (table) => {
      table.reference('membership_id', 'memberships')
      table.text('permission', 128)
      table.text('effect', 8)
      table.reference('store_id', 'stores').nullable()
      table.unique(['membership_id', 'permission', 'store_id'])
    })
  },
  async down(schema) {
    await schema.dropTable('member_overrides')
  },
})
