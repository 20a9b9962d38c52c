import type { LazyModule, RouteDeclaration } from '../host/kernel_points.ts'

const live: LazyModule = () => import('./live_controller.ts')

/** Live updates. The stream carries topics that each have their own access; any member may open one. */
export const liveRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/live', name: 'kernel.live.stream', handler: [live, 'stream'], access: { anyMember: true } },
  { method: 'GET', path: '/live/shared', name: 'kernel.live.shared', handler: [live, 'shared'], access: { anyMember: true } },
]
