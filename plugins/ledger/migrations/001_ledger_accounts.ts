import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('ledger_accounts', (table) => {
      table.text('number', 16)
      table.name('name')
      table.text('type', 16)
      table.text('normal_side', 8)
      table.text('system_key', 48).nullable()
      table.boolean('active')
      table.unique(['number'])
      table.unique(['system_key'])
      table.check("type in ('asset', 'liability', 'equity', 'revenue', 'expense')", ['type'])
      table.check("normal_side in ('debit', 'credit')", ['normal_side'])
    })
  },
  async down(schema) {
    await schema.dropTable('ledger_accounts')
  },
})
