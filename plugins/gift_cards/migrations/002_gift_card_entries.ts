import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'gift_cards_entries',
      (table) => {
        table.reference('card_id', 'gift_cards_cards')
        table.date('date')
        table.text('kind', 16)
        // What it changed of the balance.
        table.money('amount')
        table.text('source_type', 64)
        table.integer('source_id')
        table.text('source_number', 64)
        table.text('by', 191)
        table.instant('at')
        table.index(['source_type', 'source_id'])
        table.check("kind in ('sold', 'given', 'loaded', 'moved_in', 'taken_back', 'redeemed', 'given_back', 'paid_out', 'pay_out_back', 'moved')", ['kind'])
        table.check('amount <> 0', ['amount'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('gift_cards_entries')
  },
})
