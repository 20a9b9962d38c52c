import { defineMigration } from '@benchpin/kernel'

/** Where accounts of each type stand that are there already; their owner may move them afterwards. */
const USUAL: Record<string, string> = { asset: 'current_assets', liability: 'current_liabilities', equity: 'equity', revenue: 'revenue', expense: 'operating_expenses' }

export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('ledger_accounts', (table) => {
      table.text('statement_group', 32).defaultTo('')
    })
    const accounts = () => schema.knex('ledger_accounts')
    for (const [type, group] of Object.entries(USUAL)) await accounts().where('type', type).update({ statement_group: group })
    await accounts().whereIn('system_key', ['cost_of_goods_sold', 'inventory_adjustments']).update({ statement_group: 'cost_of_goods_sold' })
    await accounts().where('system_key', 'nsf_fee_income').update({ statement_group: 'other_income' })
  },
  async down(schema) {
    await schema.alterTenantTable('ledger_accounts', (table) => table.drop(['statement_group']))
  },
})
