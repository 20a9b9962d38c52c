import { currentTenantId, database, type Money } from '@benchpin/kernel'
import type { ControlAccount } from '@benchpin/plugins/ledger'

async function total(table: string, column: string): Promise<Money> {
  const row = (await database().from(table).where('tenant_id', currentTenantId()).where('is_open', 1).sum(`${column} as total`).first()) as { total: number | string | null } | null
  return Number(row?.total ?? 0)
}

const SCREEN = { label: 'Receivables', href: '/receivables' }

/** The ledger holds these against its accounts: what customers owe, and what of their money is not applied. */
export const controlAccounts: ControlAccount[] = [
  { account: 'accounts_receivable', title: 'Open items', subledgerBalance: () => total('receivables_open_items', 'balance'), screen: SCREEN },
  { account: 'customer_deposits', title: 'Unapplied payments and deposits', subledgerBalance: async () => -(await total('receivables_payments', 'unapplied')), screen: SCREEN },
]
