import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'

const today: LazyModule = () => import('./today_controller.ts')
const customers: LazyModule = () => import('./customers_controller.ts')
const settings: LazyModule = () => import('./settings_controller.ts')
const owed: LazyModule = () => import('./owed_controller.ts')

const view = { permission: 'reminders.view' }
const note = { permission: 'reminders.promises' }
const send = { permission: 'reminders.send' }
const manage = { permission: 'reminders.manage' }

/** Routes of reminders. */
export const reminderRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/reminders', name: 'reminders.today', handler: [today, 'index'], access: view },
  { method: 'GET', path: '/reminders/today/:id', name: 'reminders.preview', handler: [today, 'preview'], access: view, noScreen: true },
  { method: 'POST', path: '/reminders/today/:id', name: 'reminders.send', handler: [today, 'send'], access: send },
  { method: 'GET', path: '/reminders/promises', name: 'reminders.promises.index', handler: [today, 'promises'], access: view },
  { method: 'GET', path: '/reminders/customers/:id', name: 'reminders.customers.show', handler: [customers, 'show'], access: view, noScreen: true },
  { method: 'POST', path: '/reminders/customers/:id/promises', name: 'reminders.promises.store', handler: [customers, 'promise'], access: note },
  { method: 'DELETE', path: '/reminders/promises/:id', name: 'reminders.promises.destroy', handler: [customers, 'withdraw'], access: note },
  { method: 'PUT', path: '/reminders/customers/:id/standing', name: 'reminders.standing.update', handler: [customers, 'standing'], access: note },
  { method: 'POST', path: '/reminders/disputes', name: 'reminders.disputes.store', handler: [customers, 'dispute'], access: note },
  { method: 'DELETE', path: '/reminders/disputes/:id', name: 'reminders.disputes.destroy', handler: [customers, 'settle'], access: note },
  { method: 'GET', path: '/reminders/customers/:id/mail', name: 'reminders.mail.show', handler: [customers, 'previewMail'], access: send, noScreen: true },
  { method: 'POST', path: '/reminders/customers/:id/mail', name: 'reminders.mail.store', handler: [customers, 'sendMail'], access: send },
  { method: 'GET', path: '/settings/reminders', name: 'reminders.settings.show', handler: [settings, 'show'], access: manage },
  { method: 'PUT', path: '/settings/reminders', name: 'reminders.settings.update', handler: [settings, 'update'], access: manage },
  { method: 'DELETE', path: '/settings/reminders', name: 'reminders.settings.destroy', handler: [settings, 'destroy'], access: manage },
  { method: 'GET', path: '/owed/:token', name: 'reminders.owed', handler: [owed, 'show'], access: { everyone: true } },
]
