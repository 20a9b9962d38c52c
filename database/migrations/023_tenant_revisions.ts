import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // Counts up whenever plugins, features, settings or rights of a tenant change: processes compare it at every
    // request and read again what they had kept. It stands apart from `tenants`, whose row every insert into a tenant
    // table locks through its foreign key: counting there would wait for sales, and deadlock with a second change.
    await schema.createPlatformTable('tenant_revisions', (table) => {
      table.bigInteger('tenant_id').unsigned().notNullable().primary()
      table.bigInteger('revision').notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('tenant_revisions')
  },
})
