import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'

const filings: LazyModule = () => import('./filings_controller.ts')
const payers: LazyModule = () => import('./payers_controller.ts')
const rules: LazyModule = () => import('./rules_controller.ts')

const view = { permission: 'cash_reporting.view' }
const manage = { permission: 'cash_reporting.manage' }
const collect = { permission: 'cash_reporting.collect' }

/** Routes of cash reporting. */
export const cashReportingRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/cash-reports', name: 'cash_reporting.filings.index', handler: [filings, 'index'], access: view },
  { method: 'GET', path: '/cash-reports/payers/:contactId', name: 'cash_reporting.payers.edit', handler: [payers, 'edit'], access: collect },
  { method: 'PUT', path: '/cash-reports/payers/:contactId', name: 'cash_reporting.payers.update', handler: [payers, 'update'], access: collect },
  { method: 'GET', path: '/cash-reports/:id', name: 'cash_reporting.filings.show', handler: [filings, 'show'], access: view },
  { method: 'GET', path: '/cash-reports/:id/export', name: 'cash_reporting.filings.export', handler: [filings, 'export'], access: manage, noScreen: true },
  { method: 'POST', path: '/cash-reports/:id/file', name: 'cash_reporting.filings.file', handler: [filings, 'file'], access: manage },
  { method: 'POST', path: '/cash-reports/:id/dismiss', name: 'cash_reporting.filings.dismiss', handler: [filings, 'dismiss'], access: manage },
  { method: 'POST', path: '/cash-reports/:id/reopen', name: 'cash_reporting.filings.reopen', handler: [filings, 'reopen'], access: manage },
  { method: 'POST', path: '/cash-reports/:id/statement', name: 'cash_reporting.filings.statement', handler: [filings, 'statement'], access: manage },
  { method: 'GET', path: '/settings/cash-reporting', name: 'cash_reporting.rules.index', handler: [rules, 'index'], access: manage },
  { method: 'POST', path: '/settings/cash-reporting', name: 'cash_reporting.rules.store', handler: [rules, 'store'], access: manage },
]
