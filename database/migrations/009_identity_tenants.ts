import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // Which tenants an identity may enter: read at sign-in, before a tenant is open.
    await schema.createPlatformTable('identity_tenants', (table) => {
      table.bigInteger('identity_id').notNullable()
      table.bigInteger('tenant_id').notNullable().index()
      table.tinyint('active').notNullable()
      table.primary(['identity_id', 'tenant_id'])
    })
  },
  async down(schema) {
    await schema.dropTable('identity_tenants')
  },
})
