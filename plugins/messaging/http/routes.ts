import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'

const templates: LazyModule = () => import('./templates_controller.ts')
const sender: LazyModule = () => import('./sender_controller.ts')
const messages: LazyModule = () => import('./messages_controller.ts')
const leaving: LazyModule = () => import('./unsubscribe_controller.ts')

const words = { permission: 'messaging.templates' }
const from = { permission: 'messaging.sender' }
const history = { permission: 'messaging.view_history' }
const send = { permission: 'messaging.send' }
const everyone = { everyone: true } as const

/** Routes of messages. */
export const messagingRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/settings/messages', name: 'messaging.templates.index', handler: [templates, 'index'], access: words },
  { method: 'GET', path: '/settings/messages/templates/:template', name: 'messaging.templates.edit', handler: [templates, 'edit'], access: words },
  { method: 'PUT', path: '/settings/messages/templates/:template', name: 'messaging.templates.update', handler: [templates, 'update'], access: words },
  { method: 'DELETE', path: '/settings/messages/templates/:template', name: 'messaging.templates.reset', handler: [templates, 'reset'], access: words },
  { method: 'POST', path: '/settings/messages/templates/:template/preview', name: 'messaging.templates.preview', handler: [templates, 'preview'], access: words },
  { method: 'POST', path: '/settings/messages/templates/:template/test', name: 'messaging.templates.test', handler: [templates, 'sendTest'], access: words },
  { method: 'GET', path: '/settings/messages/sender', name: 'messaging.sender.edit', handler: [sender, 'edit'], access: from },
  { method: 'PUT', path: '/settings/messages/sender', name: 'messaging.sender.update', handler: [sender, 'update'], access: from },
  { method: 'POST', path: '/settings/messages/domains', name: 'messaging.domains.store', handler: [sender, 'addDomain'], access: from },
  { method: 'POST', path: '/settings/messages/domains/:id/check', name: 'messaging.domains.check', handler: [sender, 'checkDomain'], access: from },
  { method: 'DELETE', path: '/settings/messages/domains/:id', name: 'messaging.domains.destroy', handler: [sender, 'removeDomain'], access: from },
  { method: 'GET', path: '/settings/messages/suppressed', name: 'messaging.suppressions.index', handler: [messages, 'suppressed'], access: words },
  { method: 'DELETE', path: '/settings/messages/suppressed/:id', name: 'messaging.suppressions.destroy', handler: [messages, 'lift'], access: words },
  { method: 'GET', path: '/messages/contacts/:contactId', name: 'messaging.contacts.show', handler: [messages, 'ofContact'], access: history },
  { method: 'POST', path: '/messages/contacts/:contactId/consent', name: 'messaging.contacts.consent', handler: [messages, 'consent'], access: send },
  { method: 'GET', path: '/messages/contacts/:contactId/news', name: 'messaging.news.preview', handler: [messages, 'previewNews'], access: send },
  { method: 'POST', path: '/messages/contacts/:contactId/news', name: 'messaging.news.store', handler: [messages, 'sendNews'], access: send },
  { method: 'GET', path: '/messages/:id', name: 'messaging.messages.show', handler: [messages, 'show'], access: history },
  { method: 'POST', path: '/messages/:id/resend', name: 'messaging.messages.resend', handler: [messages, 'resend'], access: send },
  { method: 'GET', path: '/unsubscribe/:token', name: 'messaging.unsubscribe.show', handler: [leaving, 'show'], access: everyone },
  { method: 'POST', path: '/unsubscribe/:token', name: 'messaging.unsubscribe.store', handler: [leaving, 'leave'], access: everyone },
  { method: 'POST', path: '/unsubscribe/:token/undo', name: 'messaging.unsubscribe.undo', handler: [leaving, 'undo'], access: everyone },
  { method: 'GET', path: '/unsubscribe/:token/now', name: 'messaging.unsubscribe.page', handler: [leaving, 'show'], access: everyone },
  { method: 'POST', path: '/unsubscribe/:token/now', name: 'messaging.unsubscribe.now', handler: [leaving, 'oneClick'], access: everyone, fromMachines: true },
]
