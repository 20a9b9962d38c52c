import { dashboardWidgets, demoLoaders, models, navigation, routes, tenantSetups, type RegisterPlugin } from '@benchpin/kernel'
import { jobs } from '@benchpin/plugins/automation'
import { paymentTaken, paymentWarnings } from '@benchpin/plugins/receivables'
import { reports } from '@benchpin/plugins/reports'
import { alertKinds } from '@benchpin/plugins/workspace'
import { cashAlerts } from './contributions/alerts.ts'
import { toFileWidget } from './contributions/widgets.ts'
import { cashDemo } from './demo/loader.ts'
import { cashReportingModels } from './factories.ts'
import { cashReportingRoutes } from './http/routes.ts'
import { dueFilingsJob } from './jobs/due_filings.ts'
import { cashReceived } from './reports/cash_received.ts'
import { countPayment } from './services/count_payment.ts'
import { bringRules } from './services/rules.ts'
import { tillWarning } from './services/till_warning.ts'

/** Wires cash reporting. */
const register: RegisterPlugin = (plugin) => {
  plugin.contribute(models, cashReportingModels)
  plugin.contribute(routes, cashReportingRoutes)
  plugin.contribute(navigation, [
    { group: 'money', label: 'Cash reports', href: '/cash-reports', icon: 'i-lucide-file-warning', order: 65, permission: 'cash_reporting.view' },
    { group: 'settings', label: 'Cash reporting', href: '/settings/cash-reporting', icon: 'i-lucide-file-warning', order: 45, permission: 'cash_reporting.manage' },
  ])
  plugin.contribute(paymentWarnings, tillWarning)
  plugin.contribute(paymentTaken, countPayment)
  for (const alert of cashAlerts) plugin.contribute(alertKinds, alert)
  plugin.contribute(dashboardWidgets, toFileWidget)
  plugin.contribute(jobs, dueFilingsJob)
  plugin.contribute(reports, cashReceived)
  plugin.contribute(tenantSetups, { prepare: bringRules })
  plugin.contribute(demoLoaders, cashDemo)
}

export default register
