import { commands, healthChecks, pageExamples, routes, type PluginRegistrar } from '@benchpin/kernel'
import { jobs } from '@benchpin/plugins/automation'
import { consoleRoutes } from './http/routes.ts'
import { backupJob } from './jobs/daily_backup.ts'
import { purgeJob } from './jobs/purge_due.ts'
import { consoleExamples } from './page_examples.ts'
import { backupHealth } from './services/backups.ts'

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(routes, consoleRoutes)
  for (const example of consoleExamples) plugin.contribute(pageExamples, example)
  plugin.contribute(jobs, purgeJob)
  plugin.contribute(jobs, backupJob)
  plugin.contribute(healthChecks, backupHealth)
  plugin.contribute(commands, () => import('./commands/tenant_purge.ts'))
}
