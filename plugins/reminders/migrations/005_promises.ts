import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('reminders_promises', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.reference('store_id', 'stores')
      table.money('amount')
      table.date('date')
      table.date('taken_on')
      table.text('taken_by')
      table.text('note', 500).nullable()
      // Payments up to this one were there when it was promised.
      table.integer('after_payment_id')
      table.text('state', 16)
      table.money('paid')
      table.date('settled_on').nullable()
      // 1 while it is open, else null: a customer has one open promise.
      table.integer('standing').nullable()
      table.unique(['contact_id', 'standing'])
      table.index(['state', 'date'])
      table.check('amount > 0', ['amount'])
      table.check("state in ('open', 'kept', 'broken', 'withdrawn', 'moot')", ['state'])
    })
  },
  async down(schema) {
    await schema.dropTable('reminders_promises')
  },
})
