import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'ledger_lines',
      (table) => {
        table.reference('journal_id', 'ledger_journals')
        table.reference('account_id', 'ledger_accounts')
        table.reference('store_id', 'stores')
        table.date('date')
        table.money('debit')
        table.money('credit')
        table.integer('contact_id').nullable()
        // Holds all that a balance reads, so that sums are answered from the index alone.
        table.index(['account_id', 'date', 'debit', 'credit'])
        table.check('debit >= 0 and credit >= 0 and (debit = 0) <> (credit = 0)', ['debit', 'credit'])
      },
      { appendOnly: true }
    )
  },
  async down(schema) {
    await schema.dropTable('ledger_lines')
  },
})
