import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('receivables_open_items', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.reference('store_id', 'stores')
      table.date('date')
      table.date('due_date')
      table.money('amount')
      table.money('balance')
      table.money('held')
      table.boolean('is_open')
      table.text('source_type', 64)
      table.integer('source_id')
      table.text('source_number', 64)
      table.text('memo')
      // 1 while the item stands, null once it is reversed: a source has one standing item, and any number of reversed ones.
      table.integer('standing').nullable()
      table.date('reversed_on').nullable()
      table.text('reversal_reason').nullable()
      table.unique(['source_type', 'source_id', 'standing'])
      table.index(['contact_id', 'is_open'])
      table.index(['is_open', 'contact_id'])
      table.index(['date'])
      table.index(['reversed_on'])
      table.check(
        '(amount > 0 and held = 0 and balance between 0 and amount) or (amount < 0 and balance between amount and 0 and held between balance and 0)',
        ['amount', 'balance', 'held']
      )
    })
  },
  async down(schema) {
    await schema.dropTable('receivables_open_items')
  },
})
