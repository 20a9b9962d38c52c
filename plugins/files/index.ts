import { commands, models, pluginTraces, routes, settings, usageMeters, type PluginRegistrar } from '@benchpin/kernel'
import { jobs } from '@benchpin/plugins/automation'
import { sweepJob } from './services/sweep_job.ts'
import { fileModels } from './factories.ts'
import { fileRoutes } from './http/routes.ts'
import { fileSettings } from './services/settings.ts'
import { filesTrace } from './services/traces.ts'
import { fileBytes } from './services/usage.ts'

/** Wires the plugin. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, fileModels)
  plugin.contribute(settings, fileSettings)
  plugin.contribute(routes, fileRoutes)
  plugin.contribute(usageMeters, fileBytes)
  plugin.contribute(pluginTraces, filesTrace)
  plugin.contribute(jobs, sweepJob)
  plugin.contribute(commands, () => import('./commands/files_sweep.ts'))
}
