import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('member_groups', (table) => {
      table.reference('membership_id', 'memberships')
      table.reference('group_id', 'permission_groups')
      // Absent: in all stores.
      table.reference('store_id', 'stores').nullable()
      table.unique(['membership_id', 'group_id', 'store_id'])
    })
  },
  async down(schema) {
    await schema.dropTable('member_groups')
  },
})
