import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'

const files: LazyModule = () => import('./files_controller.ts')

/** Open to every member here; each asks for the permission of the kind of record that the file belongs to. */
const anyMember = { anyMember: true } as const

/** Routes of files. */
export const fileRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/files', name: 'files.index', handler: [files, 'index'], access: anyMember },
  { method: 'POST', path: '/files', name: 'files.store', handler: [files, 'store'], access: anyMember },
  { method: 'PUT', path: '/files/order', name: 'files.order', handler: [files, 'order'], access: anyMember },
  { method: 'GET', path: '/files/:id', name: 'files.show', handler: [files, 'show'], access: anyMember, noScreen: true },
  { method: 'GET', path: '/files/:id/thumbnail', name: 'files.thumbnail', handler: [files, 'thumbnail'], access: anyMember, noScreen: true },
  { method: 'GET', path: '/files/:id/preview', name: 'files.preview', handler: [files, 'preview'], access: anyMember, noScreen: true },
  { method: 'POST', path: '/files/links', name: 'files.links.store', handler: [files, 'link'], access: anyMember },
  { method: 'PUT', path: '/files/:id/spin', name: 'files.spin', handler: [files, 'spin'], access: anyMember },
  { method: 'DELETE', path: '/files/:id', name: 'files.destroy', handler: [files, 'destroy'], access: anyMember },
]
