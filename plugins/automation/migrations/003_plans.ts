import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    // For which revision of a tenant, and which set of declared jobs, its schedule was written.
    await schema.createPlatformTable('automation_plans', (table) => {
      table.bigInteger('tenant_id').unsigned().notNullable().primary()
      table.bigInteger('revision').notNullable()
      table.string('digest', 64).notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('automation_plans')
  },
})
