import type { RouteDeclaration } from '../host/kernel_points.ts'

/** The health check, for load balancers and people alike; the manifest, for browsers that install Benchpin as an app. */
export const healthRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/health', name: 'kernel.health', handler: [() => import('./health_controller.ts'), 'show'], access: { everyone: true } },
  { method: 'GET', path: '/manifest.webmanifest', name: 'kernel.manifest', handler: [() => import('./install_controller.ts'), 'manifest'], access: { everyone: true } },
]
