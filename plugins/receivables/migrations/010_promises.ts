import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('receivables_promises', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.money('amount')
      table.date('promised_for')
      table.date('noted_on')
      table.text('noted_by')
      table.text('note').nullable()
      // 1 while it counts, null once it is done with: a new promise takes its place, or it was struck off.
      table.integer('standing').nullable()
      table.unique(['contact_id', 'standing'])
      table.check('amount > 0', ['amount'])
    })
  },
  async down(schema) {
    await schema.dropTable('receivables_promises')
  },
})
