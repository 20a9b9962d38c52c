import type { LazyModule, RouteAccess, RouteDeclaration } from '@benchpin/kernel'

const rates: LazyModule = () => import('./controllers/tax_rates_controller.ts')

const view: RouteAccess = { permission: 'tax.view' }
const manage: RouteAccess = { permission: 'tax.manage' }

/** Routes of sales tax. */
export const taxRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/settings/tax', name: 'tax.rates.index', handler: [rates, 'index'], access: view },
  { method: 'GET', path: '/settings/tax/stores/:id', name: 'tax.rates.edit', handler: [rates, 'edit'], access: manage },
  { method: 'PUT', path: '/settings/tax/stores/:id', name: 'tax.rates.place', handler: [rates, 'choosePlace'], access: manage },
  { method: 'POST', path: '/settings/tax/stores/:id/rates', name: 'tax.rates.own', handler: [rates, 'enterRates'], access: manage },
  { method: 'PUT', path: '/settings/tax/rates/:id', name: 'tax.rates.end', handler: [rates, 'endRate'], access: manage },
]
