import type { HttpRouterService } from '@adonisjs/core/types'
import { SurfaceGoneError } from '../host/errors.ts'
import { routes } from '../host/kernel_points.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { gateOf } from './gate.ts'
import { answerLate, noteLatePlugins } from './late_routes.ts'

/** Puts the routes of the kernel and of all loaded plugins into the router, each behind its gate. */
export function registerRoutes(router: HttpRouterService): void {
  for (const contribution of pluginHost().contributions.all(routes)) {
    for (const declaration of contribution.value) {
      const { method, path, name, handler } = declaration
      router
        .route(path, method === 'GET' ? ['GET', 'HEAD'] : [method], handler as never)
        .as(name)
        .use(gateOf({ ...contribution, value: declaration }))
    }
  }
  noteLatePlugins()
  // An address that is nobody's still gets a page in words: what no route matches runs through no middleware.
  router.route('*', pluginHost().dormant.size > 0 ? ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] : ['GET', 'HEAD'], (ctx) => {
    return answerLate(ctx, () => {
      throw new SurfaceGoneError()
    })
  })
}
