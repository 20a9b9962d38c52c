import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('console_tenant_plans', (table) => {
      table.bigInteger('tenant_id').unsigned().notNullable().primary()
      table.bigInteger('plan_id').unsigned().notNullable().index()
      table.string('assigned_at', 24).notNullable()
      table.string('assigned_by', 191).notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('console_tenant_plans')
  },
})
