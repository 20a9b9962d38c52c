import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'

const invoices: LazyModule = () => import('./invoices_controller.ts')
const lines: LazyModule = () => import('./lines_controller.ts')
const states: LazyModule = () => import('./states_controller.ts')
const mail: LazyModule = () => import('./mail_controller.ts')

const view = { permission: 'sales.invoices.view' }
const create = { permission: 'sales.invoices.create' }
const finalize = { permission: 'sales.invoices.finalize' }

/** Routes of sales. */
export const salesRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/sales/counter', name: 'sales.counter', handler: [invoices, 'counter'], access: create },
  { method: 'GET', path: '/sales/invoices', name: 'sales.invoices.index', handler: [invoices, 'index'], access: view },
  { method: 'POST', path: '/sales/invoices', name: 'sales.invoices.store', handler: [invoices, 'store'], access: create },
  { method: 'GET', path: '/sales/invoices/:id', name: 'sales.invoices.show', handler: [invoices, 'show'], access: view },
  { method: 'PATCH', path: '/sales/invoices/:id', name: 'sales.invoices.update', handler: [invoices, 'update'], access: create },
  { method: 'DELETE', path: '/sales/invoices/:id', name: 'sales.invoices.destroy', handler: [invoices, 'destroy'], access: { permission: 'sales.invoices.delete' } },
  { method: 'POST', path: '/sales/invoices/:id/lines', name: 'sales.lines.store', handler: [lines, 'store'], access: create },
  { method: 'PATCH', path: '/sales/invoices/:id/lines/:line', name: 'sales.lines.update', handler: [lines, 'update'], access: create },
  { method: 'DELETE', path: '/sales/invoices/:id/lines/:line', name: 'sales.lines.destroy', handler: [lines, 'destroy'], access: create },
  { method: 'POST', path: '/sales/invoices/:id/finalize', name: 'sales.invoices.finalize', handler: [states, 'finalize'], access: finalize },
  // A finalized invoice is paid here too; then nothing is finalized, and taking the payment has its own permission.
  { method: 'POST', path: '/sales/invoices/:id/checkout', name: 'sales.invoices.checkout', handler: [states, 'checkout'], access: view },
  { method: 'GET', path: '/sales/invoices/:id/mail', name: 'sales.invoices.mail', handler: [mail, 'show'], access: { permission: 'sales.invoices.mail' } },
  { method: 'POST', path: '/sales/invoices/:id/mail', name: 'sales.invoices.send_mail', handler: [mail, 'store'], access: { permission: 'sales.invoices.mail' } },
  { method: 'POST', path: '/sales/invoices/:id/void', name: 'sales.invoices.void', handler: [states, 'void'], access: { permission: 'sales.invoices.void' } },
  { method: 'POST', path: '/sales/invoices/:id/reopen', name: 'sales.invoices.reopen', handler: [states, 'reopen'], access: { permission: 'sales.invoices.reopen' } },
]
