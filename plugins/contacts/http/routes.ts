import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'

const contacts: LazyModule = () => import('./contacts_controller.ts')
const picker: LazyModule = () => import('./picker_controller.ts')

const view = { permission: 'contacts.view' }
const create = { permission: 'contacts.create' }
const edit = { permission: 'contacts.edit' }

/** Routes of contacts. */
export const contactRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/contacts', name: 'contacts.index', handler: [contacts, 'index'], access: view },
  { method: 'POST', path: '/contacts', name: 'contacts.store', handler: [contacts, 'store'], access: create },
  { method: 'GET', path: '/contacts/new', name: 'contacts.create', handler: [contacts, 'create'], access: create },
  { method: 'GET', path: '/contacts/lookup', name: 'contacts.lookup', handler: [picker, 'lookup'], access: view },
  { method: 'POST', path: '/contacts/quick', name: 'contacts.quick', handler: [picker, 'quick'], access: create },
  { method: 'GET', path: '/contacts/:id', name: 'contacts.show', handler: [contacts, 'show'], access: view },
  { method: 'GET', path: '/contacts/:id/edit', name: 'contacts.edit', handler: [contacts, 'edit'], access: edit },
  { method: 'PUT', path: '/contacts/:id', name: 'contacts.update', handler: [contacts, 'update'], access: edit },
  { method: 'DELETE', path: '/contacts/:id', name: 'contacts.destroy', handler: [contacts, 'destroy'], access: { permission: 'contacts.delete' } },
  // Whoever picks a contact in a role gives it that role; the work in which it is picked has its own permission.
  { method: 'POST', path: '/contacts/:id/roles', name: 'contacts.roles.store', handler: [picker, 'addRole'], access: view },
]
