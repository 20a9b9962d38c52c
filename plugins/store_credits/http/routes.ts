import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'
import { ISSUE, VIEW, VOID } from '../services/names.ts'

const credits: LazyModule = () => import('./credits_controller.ts')

/** Routes of store credit. */
export const creditRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/store-credits', name: 'store_credits.index', handler: [credits, 'index'], access: { permission: VIEW } },
  { method: 'POST', path: '/store-credits', name: 'store_credits.issue', handler: [credits, 'issue'], access: { permission: ISSUE } },
  { method: 'GET', path: '/store-credits/customers/:contactId', name: 'store_credits.of_customer', handler: [credits, 'ofCustomer'], access: { permission: VIEW }, noScreen: true },
  { method: 'GET', path: '/store-credits/:id', name: 'store_credits.show', handler: [credits, 'show'], access: { permission: VIEW } },
  { method: 'PATCH', path: '/store-credits/:id', name: 'store_credits.change', handler: [credits, 'change'], access: { permission: ISSUE } },
  { method: 'POST', path: '/store-credits/:id/pay-out', name: 'store_credits.pay_out', handler: [credits, 'payOut'], access: { permission: 'receivables.refund' } },
  { method: 'POST', path: '/store-credits/:id/void', name: 'store_credits.void', handler: [credits, 'void'], access: { permission: VOID } },
]
