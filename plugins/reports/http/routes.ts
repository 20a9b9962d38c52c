import type { LazyModule, RouteAccess, RouteDeclaration } from '@benchpin/kernel'

const reports: LazyModule = () => import('./reports_controller.ts')
const exports: LazyModule = () => import('./exports_controller.ts')
const schedules: LazyModule = () => import('./schedules_controller.ts')
const files: LazyModule = () => import('./files_controller.ts')

/** Each report asks for its own permission besides. */
const view: RouteAccess = { permission: 'reports.view' }
/** Whoever sends figures out of the house. */
const send: RouteAccess = { permission: 'reports.schedule' }

function route(method: RouteDeclaration['method'], path: string, name: string, handler: RouteDeclaration['handler'], access: RouteAccess = view): RouteDeclaration {
  return { method, path: `/reports${path}`, name: `reports.${name}`, handler, access }
}

/** A route that answers with a file, a print or data. */
const noScreen = (declared: RouteDeclaration): RouteDeclaration => ({ ...declared, noScreen: true })

/** Routes of reports. */
export const reportRoutes: RouteDeclaration[] = [
  route('GET', '', 'index', [reports, 'index']),
  route('GET', '/schedules', 'schedules.index', [schedules, 'index'], send),
  route('PUT', '/schedules/:id', 'schedules.update', [schedules, 'update'], send),
  route('DELETE', '/schedules/:id', 'schedules.destroy', [schedules, 'destroy'], send),
  noScreen(route('GET', '/exports/:id', 'exports.show', [files, 'show'])),
  route('GET', '/:report', 'show', [reports, 'show']),
  noScreen(route('GET', '/:report/data', 'data', [reports, 'data'])),
  noScreen(route('GET', '/:report/print', 'print', [exports, 'print'])),
  noScreen(route('GET', '/:report/pdf', 'pdf', [exports, 'pdf'])),
  noScreen(route('GET', '/:report/csv', 'csv', [exports, 'csv'])),
  noScreen(route('GET', '/:report/excel', 'excel', [exports, 'excel'])),
  route('POST', '/:report/exports', 'exports.store', [files, 'store']),
  route('POST', '/:report/mail', 'mail', [schedules, 'mail'], send),
  route('POST', '/:report/schedules', 'schedules.store', [schedules, 'store'], send),
  route('PUT', '/:report/pin', 'pin', [reports, 'pin']),
]
