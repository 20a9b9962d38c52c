import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'

const overview: LazyModule = () => import('./overview_controller.ts')
const tenants: LazyModule = () => import('./tenants_controller.ts')
const life: LazyModule = () => import('./tenant_life_controller.ts')
const plans: LazyModule = () => import('./plans_controller.ts')
const system: LazyModule = () => import('./system_controller.ts')
const background: LazyModule = () => import('./background_controller.ts')
const admins: LazyModule = () => import('./admins_controller.ts')

function route(method: RouteDeclaration['method'], path: string, name: string, handler: RouteDeclaration['handler']): RouteDeclaration {
  return { method, path: `/platform${path}`, name: `console.${name}`, handler, access: { platformAdmin: true } }
}

/** Routes of the console. All of them are for platform admins. */
export const consoleRoutes: RouteDeclaration[] = [
  route('GET', '', 'overview', [overview, 'show']),
  route('GET', '/tenants', 'tenants.index', [tenants, 'index']),
  route('POST', '/tenants', 'tenants.store', [tenants, 'store']),
  route('GET', '/tenants/new', 'tenants.create', [tenants, 'create']),
  route('POST', '/tenants/bulk', 'tenants.bulk', [tenants, 'bulk']),
  route('GET', '/tenants/:id', 'tenants.show', [tenants, 'show']),
  { ...route('GET', '/tenants/:id/usage', 'tenants.usage', [tenants, 'usage']), noScreen: true },
  { ...route('GET', '/tenants/:id/people', 'tenants.people', [tenants, 'people']), noScreen: true },
  { ...route('GET', '/tenants/:id/plugins/:plugin', 'tenants.plugin.preview', [tenants, 'previewPlugin']), noScreen: true },
  route('PUT', '/tenants/:id/plugins/:plugin', 'tenants.plugin', [tenants, 'switchPlugin']),
  { ...route('GET', '/tenants/:id/plan/:planId', 'tenants.plan.preview', [tenants, 'previewPlan']), noScreen: true },
  route('PUT', '/tenants/:id/plan', 'tenants.plan', [tenants, 'assignPlan']),
  route('POST', '/tenants/:id/suspension', 'tenants.suspend', [life, 'suspend']),
  route('DELETE', '/tenants/:id/suspension', 'tenants.resume', [life, 'resume']),
  route('POST', '/tenants/:id/impersonation', 'tenants.impersonate', [life, 'impersonate']),
  route('POST', '/tenants/:id/deletion', 'tenants.deletion', [life, 'askDeletion']),
  route('DELETE', '/tenants/:id/deletion', 'tenants.deletion.stop', [life, 'stopDeletion']),
  route('POST', '/tenants/:id/purge', 'tenants.purge', [life, 'purge']),
  { ...route('GET', '/deletions/:id/export', 'deletions.export', [life, 'download']), noScreen: true },
  route('GET', '/plans', 'plans.index', [plans, 'index']),
  route('POST', '/plans', 'plans.store', [plans, 'store']),
  route('GET', '/plans/new', 'plans.create', [plans, 'create']),
  route('GET', '/plans/:id', 'plans.show', [plans, 'show']),
  route('PUT', '/plans/:id', 'plans.update', [plans, 'update']),
  route('DELETE', '/plans/:id', 'plans.destroy', [plans, 'destroy']),
  route('GET', '/plugins', 'plugins', [system, 'plugins']),
  route('GET', '/jobs', 'jobs', [background, 'jobs']),
  route('GET', '/jobs/:job', 'jobs.show', [background, 'job']),
  route('POST', '/jobs/:job/run', 'jobs.run', [background, 'runJob']),
  route('GET', '/events', 'events', [background, 'events']),
  route('POST', '/events/retry', 'events.retry_all', [background, 'retryAllEvents']),
  route('POST', '/tenants/:id/events/:eventId/retry', 'events.retry', [background, 'retryEvent']),
  route('POST', '/tenants/:id/events/:eventId/skip', 'events.skip', [background, 'skipEvent']),
  route('GET', '/migrations', 'migrations', [system, 'migrations']),
  route('POST', '/migrations', 'migrations.run', [system, 'runMigrations']),
  route('GET', '/works/:id', 'works.show', [system, 'work']),
  route('POST', '/works/:id/cancel', 'works.cancel', [system, 'cancelWork']),
  route('POST', '/works/:id/resume', 'works.resume', [system, 'resumeWork']),
  route('GET', '/log', 'log', [system, 'log']),
  route('GET', '/admins', 'admins.index', [admins, 'index']),
  route('POST', '/admins', 'admins.store', [admins, 'store']),
  route('PUT', '/admins/:id', 'admins.update', [admins, 'update']),
  route('PUT', '/password', 'password', [admins, 'changePassword']),
]
