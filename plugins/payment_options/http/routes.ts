import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'

const options: LazyModule = () => import('./options_controller.ts')
const pay: LazyModule = () => import('./pay_controller.ts')
const manage = { permission: 'payment_options.manage' }

/** Routes of payment options. Which document may be seen, its own permission says. */
export const optionRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/settings/payment-options', name: 'payment_options.index', handler: [options, 'index'], access: manage },
  { method: 'POST', path: '/settings/payment-options', name: 'payment_options.store', handler: [options, 'store'], access: manage },
  { method: 'PUT', path: '/settings/payment-options/order', name: 'payment_options.order', handler: [options, 'order'], access: manage },
  { method: 'PUT', path: '/settings/payment-options/:id', name: 'payment_options.update', handler: [options, 'update'], access: manage },
  { method: 'DELETE', path: '/settings/payment-options/:id', name: 'payment_options.destroy', handler: [options, 'destroy'], access: manage },
  { method: 'GET', path: '/payment-options/:type/:id', name: 'payment_options.ways', handler: [options, 'ways'], access: { anyMember: true }, noScreen: true },
  { method: 'GET', path: '/pay/:token', name: 'payment_options.pay', handler: [pay, 'show'], access: { everyone: true } },
]
