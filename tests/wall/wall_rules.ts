import { TableRules } from '../../kernel/tenancy/wall/index.ts'
import type { WallScope } from '../../kernel/tenancy/wall/index.ts'

/** The tenant in whose name the statements of these tests run, and another one. */
export const TENANT = 7
export const OTHER_TENANT = 8

/** The tables of a small store: tenant tables of each kind, and platform tables. */
export function storeRules(): TableRules {
  const rules = new TableRules()
  for (const name of ['customers', 'invoices', 'invoice_lines', 'items', 'payments']) rules.register({ name, kind: 'tenant' })
  rules.register({ name: 'search_terms', kind: 'tenant', audited: false })
  rules.register({ name: 'journal_lines', kind: 'tenant', appendOnly: true, audited: false })
  rules.register({ name: 'tenants', kind: 'platform' })
  rules.register({ name: 'directory_keys', kind: 'platform' })
  return rules
}

/** The scope of a request inside one tenant whose models hold every permit; override what a test is about. */
export function tenantScope(changes: Partial<WallScope> = {}): WallScope {
  return { tenantId: TENANT, platform: false, across: false, mayWrite: () => true, ...changes }
}
