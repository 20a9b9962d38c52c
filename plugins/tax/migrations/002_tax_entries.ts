import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'tax_entries',
      (table) => {
        table.date('date')
        table.reference('store_id', 'stores')
        table.text('jurisdiction', 64).nullable()
        table.text('source_type', 64)
        table.integer('source_id')
        table.text('source_number', 64)
        table.integer('contact_id').nullable()
        table.money('taxable_amount')
        table.money('exempt_amount')
        table.text('exempt_reason', 64).nullable()
        table.money('base')
        table.money('surtax')
        table.reference('reverses_id', 'tax_entries').nullable()
        table.instant('recorded_at')
        table.unique(['reverses_id'])
        table.index(['source_type', 'source_id'])
        table.index(['date'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('tax_entries')
  },
})
