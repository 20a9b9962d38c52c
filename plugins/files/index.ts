import { commands, models, routes, settings, type PluginRegistrar } from '@benchpin/kernel'
import { fileModels } from './factories.ts'
import { fileRoutes } from './http/routes.ts'
import { fileSettings } from './services/settings.ts'

/** Wires the plugin. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, fileModels)
  plugin.contribute(settings, fileSettings)
  plugin.contribute(routes, fileRoutes)
  plugin.contribute(commands, () => import('./commands/files_sweep.ts'))
}
