import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'audit_entries',
      (table) => {
        table.integer('sequence')
        table.instant('at')
        table.text('actor_kind', 16)
        table.integer('actor_id').nullable()
        table.text('actor_name', 191)
        table.text('address', 64).nullable()
        table.text('request_id', 64).nullable()
        table.text('operation', 16)
        table.text('entity', 64)
        table.integer('record_id').nullable()
        table.text('title')
        table.longText('before_json').nullable()
        table.longText('after_json').nullable()
        table.text('previous_hash', 64)
        table.text('hash', 64)
        table.unique(['sequence'])
        table.index(['entity', 'record_id'])
        table.index(['at'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('audit_entries')
  },
})
