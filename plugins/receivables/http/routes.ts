import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'

const accounts: LazyModule = () => import('./accounts_controller.ts')
const payments: LazyModule = () => import('./payments_controller.ts')
const credits: LazyModule = () => import('./credits_controller.ts')

const statements: LazyModule = () => import('./statements_controller.ts')
const terms: LazyModule = () => import('./terms_controller.ts')
const writeOffs: LazyModule = () => import('./write_offs_controller.ts')

const view = { permission: 'receivables.view' }
const take = { permission: 'receivables.take_payment' }
const refund = { permission: 'receivables.refund' }
const undo = { permission: 'receivables.void_payment' }
const unapply = { permission: 'receivables.unapply' }
const collect = { permission: 'receivables.collect' }
const state = { permission: 'receivables.statements' }
const giveUp = { permission: 'receivables.write_off' }

/** Routes of receivables. */
export const receivablesRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/receivables', name: 'receivables.index', handler: [accounts, 'index'], access: view },
  { method: 'GET', path: '/receivables/customers/:id', name: 'receivables.customers.show', handler: [accounts, 'show'], access: view },
  { method: 'GET', path: '/receivables/customers/:id/balance', name: 'receivables.customers.balance', handler: [accounts, 'balance'], access: view, noScreen: true },
  { method: 'GET', path: '/receivables/customers/:id/funds', name: 'receivables.customers.funds', handler: [accounts, 'funds'], access: view, noScreen: true },
  { method: 'POST', path: '/receivables/customers/:id/refunds', name: 'receivables.customers.refund', handler: [credits, 'refund'], access: refund },
  { method: 'POST', path: '/receivables/customers/:id/credit_limit', name: 'receivables.customers.credit_limit', handler: [terms, 'limit'], access: collect },
  { method: 'POST', path: '/receivables/customers/:id/promise', name: 'receivables.customers.promise', handler: [terms, 'promise'], access: collect },
  { method: 'DELETE', path: '/receivables/customers/:id/promise', name: 'receivables.customers.strike_promise', handler: [terms, 'strike'], access: collect },
  { method: 'POST', path: '/receivables/customers/:id/statements', name: 'receivables.customers.statement', handler: [statements, 'store'], access: view },
  { method: 'GET', path: '/receivables/statements', name: 'receivables.statements.index', handler: [statements, 'index'], access: state },
  { method: 'POST', path: '/receivables/statements/preview', name: 'receivables.statements.preview', handler: [statements, 'preview'], access: state },
  { method: 'POST', path: '/receivables/statements', name: 'receivables.statements.begin', handler: [statements, 'begin'], access: state },
  { method: 'GET', path: '/receivables/statements/runs/:id/files/:number', name: 'receivables.statements.file', handler: [statements, 'file'], access: state, noScreen: true },
  { method: 'GET', path: '/receivables/statements/:id/mail', name: 'receivables.statements.mail_preview', handler: [statements, 'mailPreview'], access: state, noScreen: true },
  { method: 'POST', path: '/receivables/statements/:id/mail', name: 'receivables.statements.mail', handler: [statements, 'mail'], access: state },
  { method: 'GET', path: '/payables/:type/:id', name: 'receivables.payables.show', handler: [accounts, 'payable'], access: take, noScreen: true },

  { method: 'GET', path: '/payments', name: 'receivables.payments.index', handler: [payments, 'index'], access: view },
  { method: 'POST', path: '/payments', name: 'receivables.payments.store', handler: [payments, 'store'], access: take },
  { method: 'POST', path: '/payments/warnings', name: 'receivables.payments.warnings', handler: [payments, 'warnings'], access: take },
  { method: 'GET', path: '/payments/:id', name: 'receivables.payments.show', handler: [payments, 'show'], access: view },
  { method: 'POST', path: '/payments/:id/void', name: 'receivables.payments.void', handler: [payments, 'void'], access: undo },
  { method: 'DELETE', path: '/payments/:id', name: 'receivables.payments.destroy', handler: [payments, 'destroy'], access: undo },

  { method: 'POST', path: '/payments/:id/apply', name: 'receivables.payments.apply', handler: [credits, 'applyPayment'], access: take },
  { method: 'POST', path: '/receivables/credits/:id/apply', name: 'receivables.credits.apply', handler: [credits, 'applyItem'], access: take },
  { method: 'POST', path: '/payments/:id/unapply', name: 'receivables.payments.unapply', handler: [credits, 'unapplyPayment'], access: unapply },
  { method: 'POST', path: '/receivables/credits/:id/unapply', name: 'receivables.credits.unapply', handler: [credits, 'unapplyItem'], access: unapply },
  { method: 'POST', path: '/receivables/items/:id/write_off', name: 'receivables.write_offs.store', handler: [writeOffs, 'store'], access: giveUp },
  { method: 'GET', path: '/receivables/write_offs/:id', name: 'receivables.write_offs.show', handler: [writeOffs, 'show'], access: view, noScreen: true },
  { method: 'POST', path: '/receivables/write_offs/:id/take_back', name: 'receivables.write_offs.take_back', handler: [writeOffs, 'takeBack'], access: giveUp },
  { method: 'POST', path: '/receivables/items/:id/waive', name: 'receivables.items.waive', handler: [credits, 'waive'], access: undo },
]
