import type { LazyModule, RouteAccess, RouteDeclaration } from '@benchpin/kernel'

const journals: LazyModule = () => import('./controllers/journals_controller.ts')
const accounts: LazyModule = () => import('./controllers/accounts_controller.ts')
const manual: LazyModule = () => import('./controllers/manual_journals_controller.ts')
const period: LazyModule = () => import('./controllers/period_close_controller.ts')
const opening: LazyModule = () => import('./controllers/opening_controller.ts')
const rules: LazyModule = () => import('./controllers/posting_rules_controller.ts')

const view: RouteAccess = { permission: 'ledger.view' }
const manage: RouteAccess = { permission: 'ledger.manage' }
const write: RouteAccess = { permission: 'ledger.post_manual_journal' }
const load: RouteAccess = { permission: 'ledger.opening_balances' }
const changeRules: RouteAccess = { permission: 'ledger.posting_rules' }
const close: RouteAccess = { permission: 'ledger.close_period' }
const reopen: RouteAccess = { permission: 'ledger.reopen_period' }

/** Routes of the ledger; literal paths stand before those with an id. */
export const ledgerRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/ledger/journals', name: 'ledger.journals.index', handler: [journals, 'index'], access: view },
  { method: 'GET', path: '/ledger/journals/:id', name: 'ledger.journals.show', handler: [journals, 'show'], access: view },
  { method: 'GET', path: '/ledger/accounts', name: 'ledger.accounts.index', handler: [accounts, 'index'], access: view },
  { method: 'GET', path: '/ledger/accounts/new', name: 'ledger.accounts.create', handler: [accounts, 'create'], access: manage },
  { method: 'POST', path: '/ledger/accounts', name: 'ledger.accounts.store', handler: [accounts, 'store'], access: manage },
  { method: 'GET', path: '/ledger/accounts/:id/activity', name: 'ledger.accounts.activity', handler: [accounts, 'activity'], access: view },
  { method: 'GET', path: '/ledger/accounts/:id', name: 'ledger.accounts.edit', handler: [accounts, 'edit'], access: manage },
  { method: 'PUT', path: '/ledger/accounts/:id', name: 'ledger.accounts.update', handler: [accounts, 'update'], access: manage },
  { method: 'GET', path: '/ledger/manual-journals', name: 'ledger.manual_journals.index', handler: [manual, 'index'], access: view },
  { method: 'GET', path: '/ledger/manual-journals/new', name: 'ledger.manual_journals.create', handler: [manual, 'create'], access: write },
  { method: 'POST', path: '/ledger/manual-journals', name: 'ledger.manual_journals.store', handler: [manual, 'store'], access: write },
  { method: 'GET', path: '/ledger/manual-journals/:id', name: 'ledger.manual_journals.show', handler: [manual, 'show'], access: view },
  { method: 'PUT', path: '/ledger/manual-journals/:id', name: 'ledger.manual_journals.update', handler: [manual, 'update'], access: write },
  { method: 'DELETE', path: '/ledger/manual-journals/:id', name: 'ledger.manual_journals.destroy', handler: [manual, 'destroy'], access: write },
  { method: 'POST', path: '/ledger/manual-journals/:id/reverse', name: 'ledger.manual_journals.reverse', handler: [manual, 'reverse'], access: write },
  { method: 'GET', path: '/ledger/opening-balances', name: 'ledger.opening_balances.show', handler: [opening, 'show'], access: load },
  { method: 'POST', path: '/ledger/opening-balances', name: 'ledger.opening_balances.store', handler: [opening, 'store'], access: load },
  { method: 'POST', path: '/ledger/opening-balances/check', name: 'ledger.opening_balances.check', handler: [opening, 'check'], access: load },
  { method: 'GET', path: '/settings/posting-rules', name: 'ledger.posting_rules.show', handler: [rules, 'show'], access: changeRules },
  { method: 'POST', path: '/settings/posting-rules', name: 'ledger.posting_rules.store', handler: [rules, 'store'], access: changeRules },
  { method: 'POST', path: '/settings/posting-rules/left', name: 'ledger.posting_rules.move_left', handler: [rules, 'moveLeft'], access: changeRules },
  { method: 'GET', path: '/settings/period-close', name: 'ledger.period_close.show', handler: [period, 'show'], access: close },
  { method: 'POST', path: '/settings/period-close', name: 'ledger.period_close.close', handler: [period, 'close'], access: close },
  { method: 'POST', path: '/settings/period-close/reopen', name: 'ledger.period_close.reopen', handler: [period, 'reopen'], access: reopen },
  { method: 'POST', path: '/settings/period-close/years', name: 'ledger.period_close.close_year', handler: [period, 'closeYear'], access: close },
  { method: 'POST', path: '/settings/period-close/years/reopen', name: 'ledger.period_close.reopen_year', handler: [period, 'reopenYear'], access: reopen },
]
