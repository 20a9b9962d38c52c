import { defineMigration } from '@benchpin/kernel'

/**
 * Journal numbers stand in a table of their own: the number is taken when the transaction ends, so that the
 * sequence is locked for the shortest time, and the journal itself is never changed.
 */
export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'ledger_journal_numbers',
      (table) => {
        table.reference('journal_id', 'ledger_journals')
        table.text('number', 32)
        table.unique(['journal_id'])
        table.unique(['number'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('ledger_journal_numbers')
  },
})
