import type { LazyModule, RouteAccess, RouteDeclaration } from '@benchpin/kernel'

const rates: LazyModule = () => import('./controllers/tax_rates_controller.ts')

const returns: LazyModule = () => import('./controllers/returns_controller.ts')
const rules: LazyModule = () => import('./controllers/tax_rules_controller.ts')
const certificates: LazyModule = () => import('./controllers/certificates_controller.ts')

const view: RouteAccess = { permission: 'tax.view' }
const manage: RouteAccess = { permission: 'tax.manage' }
const keep: RouteAccess = { permission: 'tax.certificates' }
const pay: RouteAccess = { permission: 'tax.pay' }

/** Routes of sales tax. */
export const taxRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/settings/tax', name: 'tax.rates.index', handler: [rates, 'index'], access: view },
  { method: 'GET', path: '/settings/tax/stores/:id', name: 'tax.rates.edit', handler: [rates, 'edit'], access: manage },
  { method: 'PUT', path: '/settings/tax/stores/:id', name: 'tax.rates.place', handler: [rates, 'choosePlace'], access: manage },
  { method: 'POST', path: '/settings/tax/stores/:id/rates', name: 'tax.rates.own', handler: [rates, 'enterRates'], access: manage },
  { method: 'PUT', path: '/settings/tax/rates/:id', name: 'tax.rates.end', handler: [rates, 'endRate'], access: manage },
  { method: 'GET', path: '/settings/tax/rules/new', name: 'tax.rules.create', handler: [rules, 'create'], access: manage },
  { method: 'POST', path: '/settings/tax/rules', name: 'tax.rules.store', handler: [rules, 'store'], access: manage },
  { method: 'GET', path: '/tax/returns', name: 'tax.returns.index', handler: [returns, 'index'], access: view },
  { method: 'GET', path: '/tax/returns/new', name: 'tax.returns.create', handler: [returns, 'create'], access: pay },
  { method: 'POST', path: '/tax/returns', name: 'tax.returns.store', handler: [returns, 'store'], access: pay },
  { method: 'POST', path: '/tax/returns/:id/void', name: 'tax.returns.void', handler: [returns, 'void'], access: pay },
  { method: 'GET', path: '/tax/contacts/:id/certificates', name: 'tax.certificates.index', handler: [certificates, 'index'], access: { permission: 'tax.certificates_view' }, noScreen: true },
  { method: 'POST', path: '/tax/contacts/:id/certificates', name: 'tax.certificates.store', handler: [certificates, 'store'], access: keep },
  { method: 'POST', path: '/tax/certificates/:id/verify', name: 'tax.certificates.verify', handler: [certificates, 'verify'], access: keep },
  { method: 'POST', path: '/tax/certificates/:id/revoke', name: 'tax.certificates.revoke', handler: [certificates, 'revoke'], access: keep },
]
