import type { RouteDeclaration } from '../host/kernel_points.ts'

/** The health check, for load balancers and people alike. */
export const healthRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/health', name: 'kernel.health', handler: [() => import('./health_controller.ts'), 'show'], access: { everyone: true } },
]
