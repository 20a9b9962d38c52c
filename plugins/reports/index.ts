import { contractChecks, models, navigation, pageExamples, pluginHost, pluginTraces, routes, type PluginRegistrar } from '@benchpin/kernel'
import { jobs, longWorks } from '@benchpin/plugins/automation'
import { reportChecks } from './contract/report_checks.ts'
import { reportModels } from './factories.ts'
import { reports } from './declaration.ts'
import { reportRoutes } from './http/routes.ts'
import { mailSchedules } from './schedules/run_schedules.ts'
import { reportsTrace } from './services/traces.ts'
import { exportWork } from './works/export_work.ts'
import { forgetExports } from './works/forget_exports.ts'
import { mailWork } from './works/mail_work.ts'

/** Wires reports. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, reportModels)
  plugin.contribute(routes, reportRoutes)
  plugin.contribute(navigation, [
    { group: 'reports', label: 'All reports', href: '/reports', icon: 'i-lucide-chart-column', order: 10, permission: 'reports.view' },
    { group: 'reports', label: 'Scheduled reports', href: '/reports/schedules', icon: 'i-lucide-calendar-clock', order: 20, permission: 'reports.schedule' },
  ])
  plugin.contribute(longWorks, exportWork)
  plugin.contribute(longWorks, mailWork)
  plugin.contribute(pluginTraces, reportsTrace)
  plugin.contribute(pageExamples, {
    route: 'reports.show',
    addresses: async (of) => pluginHost().contributions.all(reports).flatMap(({ plugin: owner, value }) => (owner === of ? [`/reports/${value.id}`] : [])),
  })
  plugin.contribute(jobs, mailSchedules)
  plugin.contribute(jobs, forgetExports)
  for (const check of reportChecks) plugin.contribute(contractChecks, check)
}
