import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('gift_cards_cards', (table) => {
      table.text('serial', 32)
      // Null once the card is void: its number may be sold again.
      table.text('number', 32).nullable()
      table.text('last_four', 4)
      table.text('state', 16)
      table.date('date')
      table.reference('store_id', 'stores')
      table.reference('buyer_id', 'contacts_contacts').nullable()
      table.text('purchaser_email', 191).nullable()
      table.text('given_as', 16)
      table.text('reason', 200).nullable()
      table.reference('invoice_id', 'sales_invoices').nullable()
      table.integer('invoice_line_id').nullable()
      table.integer('replaced_by_id').nullable()
      // What a card on an open invoice will hold; nothing is owed for it yet.
      table.money('face')
      table.money('initial')
      table.money('redeemed')
      table.money('paid_out')
      table.money('moved')
      table.money('balance')
      table.boolean('is_open')
      table.unique(['serial'])
      table.unique(['number'])
      table.unique(['invoice_line_id'])
      table.index(['is_open', 'date'])
      table.index(['date'])
      table.index(['state', 'date'])
      table.check('balance = initial - redeemed - paid_out - moved', ['balance', 'initial'])
      table.check('face > 0 and initial >= 0 and redeemed >= 0 and paid_out >= 0 and moved >= 0 and balance >= 0', ['face', 'initial', 'redeemed', 'paid_out', 'moved', 'balance'])
      table.check("state in ('pending', 'active', 'replaced', 'voided')", ['state'])
      table.check("given_as in ('sold', 'goodwill', 'refund', 'replacement')", ['given_as'])
    })
  },
  async down(schema) {
    await schema.dropTable('gift_cards_cards')
  },
})
