import { identityRoutes } from './identity/routes.ts'
import { healthRoutes } from './http/health_routes.ts'
import { commands, models, routes } from './host/kernel_points.ts'
import type { PluginRegistrar } from './host/points.ts'
import { kernelModels } from './tenants/factories.ts'

/** What the kernel itself puts on its own points. */
export function registerKernel(kernel: PluginRegistrar): void {
  kernel.contribute(routes, identityRoutes)
  kernel.contribute(routes, healthRoutes)
  kernel.contribute(models, kernelModels)
  kernel.contribute(commands, () => import('./commands/plugin_list.ts'))
  kernel.contribute(commands, () => import('./commands/migration_run.ts'))
  kernel.contribute(commands, () => import('./commands/audit_verify.ts'))
  kernel.contribute(commands, () => import('./commands/feature_switch.ts'))
  kernel.contribute(commands, () => import('./commands/plugin_switch.ts'))
  kernel.contribute(commands, () => import('./commands/demo_load.ts'))
  kernel.contribute(commands, () => import('./commands/database_empty.ts'))
}
