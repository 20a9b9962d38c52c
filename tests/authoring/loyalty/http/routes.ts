import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'
import { VIEW } from '../services/names.ts'

const points: LazyModule = () => import('./points_controller.ts')

/** Routes of loyalty points. */
export const loyaltyRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/loyalty', name: 'loyalty.points.index', handler: [points, 'index'], access: { permission: VIEW } },
  { method: 'GET', path: '/loyalty/contacts/:contactId', name: 'loyalty.points.of_contact', handler: [points, 'ofContact'], access: { permission: VIEW } },
]
