import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'idempotency_keys',
      (table) => {
        table.text('idempotency_key', 191)
        table.longText('result').nullable()
        table.instant('at')
        table.index(['at'])
      },
      { key: ['idempotency_key'], audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('idempotency_keys')
  },
})
