import type { LazyModule, RouteAccess, RouteDeclaration } from '@benchpin/kernel'

const journals: LazyModule = () => import('./controllers/journals_controller.ts')
const accounts: LazyModule = () => import('./controllers/accounts_controller.ts')
const balance: LazyModule = () => import('./controllers/trial_balance_controller.ts')

const view: RouteAccess = { permission: 'ledger.view' }
const manage: RouteAccess = { permission: 'ledger.manage' }

/** Routes of the ledger; literal paths stand before those with an id. */
export const ledgerRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/ledger/journals', name: 'ledger.journals.index', handler: [journals, 'index'], access: view },
  { method: 'GET', path: '/ledger/journals/:id', name: 'ledger.journals.show', handler: [journals, 'show'], access: view },
  { method: 'GET', path: '/ledger/trial-balance', name: 'ledger.trial_balance.show', handler: [balance, 'show'], access: view },
  { method: 'GET', path: '/ledger/accounts', name: 'ledger.accounts.index', handler: [accounts, 'index'], access: view },
  { method: 'GET', path: '/ledger/accounts/new', name: 'ledger.accounts.create', handler: [accounts, 'create'], access: manage },
  { method: 'POST', path: '/ledger/accounts', name: 'ledger.accounts.store', handler: [accounts, 'store'], access: manage },
  { method: 'GET', path: '/ledger/accounts/:id', name: 'ledger.accounts.edit', handler: [accounts, 'edit'], access: manage },
  { method: 'PUT', path: '/ledger/accounts/:id', name: 'ledger.accounts.update', handler: [accounts, 'update'], access: manage },
]
