import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // The global directory of hashed keys: tokens of mails find their tenant or identity through it, before any
    // tenant is open.
    await schema.createPlatformTable('hashed_keys', (table) => {
      table.string('hash', 64).notNullable().primary()
      table.string('purpose', 32).notNullable()
      table.bigInteger('tenant_id').nullable()
      table.bigInteger('subject_id').notNullable()
      table.string('expires_at', 24).notNullable()
      table.string('used_at', 24).nullable()
      table.index(['purpose', 'subject_id'])
    })
  },
  async down(schema) {
    await schema.dropTable('hashed_keys')
  },
})
