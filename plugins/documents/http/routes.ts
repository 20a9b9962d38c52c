import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'

const documents: LazyModule = () => import('./documents_controller.ts')

/** Printing: each kind of document asks for its own permission. */
export const documentRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/documents/:type/:id', name: 'documents.print', handler: [documents, 'print'], access: { anyMember: true }, noScreen: true },
  { method: 'GET', path: '/documents/:type/:id/pdf', name: 'documents.pdf', handler: [documents, 'pdf'], access: { anyMember: true }, noScreen: true },
]
