import { defineMigration } from '@benchpin/kernel'

/** Lines of manual journals say what each is for. */
export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('ledger_lines', (table) => {
      table.text('memo').nullable()
    })
  },
  async down(schema) {
    await schema.alterTenantTable('ledger_lines', (table) => table.drop(['memo']))
  },
})
