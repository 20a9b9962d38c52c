import { backgroundServices, commands, contractChecks, healthChecks, liveTopics, navigation, pluginTraces, routes, type PluginRegistrar } from '@benchpin/kernel'
import { jobChecks } from './contract/job_checks.ts'
import { automationRoutes } from './http/routes.ts'
import { automationNavigation } from './navigation.ts'
import { jobs } from './jobs/contract.ts'
import { purgePlugins } from './jobs/purge_plugins.ts'
import { tidyPlatform, tidyTenant } from './jobs/tidy.ts'
import { runnerService } from './runner/service.ts'
import { automationHealth } from './services/health.ts'
import { automationTrace } from './services/traces.ts'
import { workTopic } from './works/work_topic.ts'

/** Wires jobs, events and background work. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(routes, automationRoutes)
  plugin.contribute(jobs, tidyTenant)
  plugin.contribute(jobs, tidyPlatform)
  plugin.contribute(jobs, purgePlugins)
  plugin.contribute(navigation, automationNavigation)
  plugin.contribute(liveTopics, workTopic)
  plugin.contribute(healthChecks, automationHealth)
  for (const check of jobChecks) plugin.contribute(contractChecks, check)
  plugin.contribute(backgroundServices, runnerService)
  plugin.contribute(pluginTraces, automationTrace)
  plugin.contribute(commands, () => import('./commands/work.ts'))
}
