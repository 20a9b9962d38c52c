import type { LazyModule, RouteAccess, RouteDeclaration } from '@benchpin/kernel'

const automation: LazyModule = () => import('./automation_controller.ts')
const works: LazyModule = () => import('./works_controller.ts')

/** Everyone sees and stops what they began themselves; the controller looks whose it is. */
const own: RouteAccess = { anyMember: true }
const view: RouteAccess = { permission: 'automation.view' }
const manage: RouteAccess = { permission: 'automation.manage' }

/** Routes of background work, jobs and events. */
export const automationRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/works', name: 'automation.works.index', handler: [works, 'index'], access: own },
  { method: 'GET', path: '/works/:workId', name: 'automation.works.show', handler: [works, 'show'], access: own, noScreen: true },
  { method: 'POST', path: '/works/:workId/cancel', name: 'automation.works.cancel', handler: [works, 'cancel'], access: own },
  { method: 'GET', path: '/settings/jobs', name: 'automation.jobs.index', handler: [automation, 'jobs'], access: view },
  { method: 'GET', path: '/settings/jobs/:job', name: 'automation.jobs.show', handler: [automation, 'job'], access: view },
  { method: 'POST', path: '/settings/jobs/:job/run', name: 'automation.jobs.run', handler: [automation, 'run'], access: manage },
  { method: 'GET', path: '/settings/events', name: 'automation.events.index', handler: [automation, 'events'], access: view },
  { method: 'POST', path: '/settings/events/retry', name: 'automation.events.retry_all', handler: [automation, 'retryAll'], access: manage },
  { method: 'POST', path: '/settings/events/:id/retry', name: 'automation.events.retry', handler: [automation, 'retry'], access: manage },
  { method: 'POST', path: '/settings/events/:id/skip', name: 'automation.events.skip', handler: [automation, 'skip'], access: manage },
]
