import { authoringCommands } from './authoring/commands.ts'
import { identityRoutes } from './identity/routes.ts'
import { liveRoutes } from './live/routes.ts'
import { defineTopic, liveTopics } from './live/topics.ts'
import { STANDING_TOPIC } from './live/standing_topic.ts'
import { healthRoutes } from './http/health_routes.ts'
import { secondFactorSettings } from './identity/second_factor/settings.ts'
import { commands, models, pluginTraces, routes, settings } from './host/kernel_points.ts'
import { keyTrace } from './identity/key_trace.ts'
import type { PluginRegistrar } from './host/points.ts'
import { appearanceSettings } from './settings/appearance.ts'
import { kernelSettings } from './settings/kernel_settings.ts'
import { kernelModels } from './tenants/factories.ts'

/** What the kernel itself puts on its own points. */
export function registerKernel(kernel: PluginRegistrar): void {
  kernel.contribute(routes, identityRoutes)
  kernel.contribute(routes, healthRoutes)
  kernel.contribute(routes, liveRoutes)
  kernel.contribute(liveTopics, defineTopic({ id: STANDING_TOPIC, anyMember: true }))
  kernel.contribute(models, kernelModels)
  kernel.contribute(settings, kernelSettings)
  kernel.contribute(settings, secondFactorSettings)
  kernel.contribute(settings, appearanceSettings)
  kernel.contribute(pluginTraces, keyTrace)
  kernel.contribute(commands, () => import('./commands/plugin_list.ts'))
  for (const command of authoringCommands) kernel.contribute(commands, command)
  kernel.contribute(commands, () => import('./commands/migration_run.ts'))
  kernel.contribute(commands, () => import('./commands/audit_verify.ts'))
  kernel.contribute(commands, () => import('./commands/feature_switch.ts'))
  kernel.contribute(commands, () => import('./commands/plugin_switch.ts'))
  kernel.contribute(commands, () => import('./commands/second_factor_reset.ts'))
  kernel.contribute(commands, () => import('./commands/demo_load.ts'))
  kernel.contribute(commands, () => import('./commands/database_empty.ts'))
  kernel.contribute(commands, () => import('./commands/backup_create.ts'))
  kernel.contribute(commands, () => import('./commands/backup_restore.ts'))
}
