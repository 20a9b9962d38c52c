import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('receivables_payments', (table) => {
      table.text('number', 32)
      table.reference('contact_id', 'contacts_contacts')
      table.reference('store_id', 'stores')
      table.date('date')
      table.text('tender', 64)
      table.money('amount')
      table.text('reference').nullable()
      table.money('received').nullable()
      table.money('unapplied')
      table.money('held')
      table.boolean('is_open')
      table.text('state', 16)
      table.date('voided_on').nullable()
      table.text('void_reason', 32).nullable()
      table.text('void_note').nullable()
      table.text('flag').nullable()
      table.unique(['number'])
      table.index(['contact_id', 'date'])
      table.index(['is_open', 'contact_id'])
      table.index(['date'])
      table.index(['voided_on'])
      table.index(['store_id', 'date'])
      table.check(
        '(amount > 0 and unapplied between 0 and amount and held between 0 and unapplied) or (amount < 0 and unapplied between amount and 0 and held between unapplied and 0)',
        ['amount', 'unapplied', 'held']
      )
    })
  },
  async down(schema) {
    await schema.dropTable('receivables_payments')
  },
})
