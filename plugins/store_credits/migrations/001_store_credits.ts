import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('store_credits_credits', (table) => {
      table.text('number', 32)
      table.date('date')
      table.date('expires_on').nullable()
      table.reference('contact_id', 'contacts_contacts')
      table.reference('store_id', 'stores')
      table.text('reason', 200)
      table.text('given_as', 16)
      table.text('origin_type', 64).nullable()
      table.integer('origin_id').nullable()
      table.text('origin_number', 64).nullable()
      table.money('issued')
      table.money('used')
      table.money('refunded')
      table.money('expired')
      table.money('voided')
      table.money('remaining')
      table.boolean('is_open')
      table.unique(['number'])
      table.index(['contact_id', 'is_open'])
      table.index(['is_open', 'expires_on'])
      table.index(['date'])
      table.index(['store_id', 'date'])
      table.index(['origin_type', 'origin_id'])
      table.check('remaining = issued - used - refunded - expired - voided', ['remaining', 'issued'])
      table.check('issued > 0 and used >= 0 and refunded >= 0 and expired >= 0 and voided >= 0 and remaining >= 0', ['issued', 'used', 'refunded', 'expired', 'voided', 'remaining'])
      table.check("given_as in ('goodwill', 'payment')", ['given_as'])
    })
  },
  async down(schema) {
    await schema.dropTable('store_credits_credits')
  },
})
