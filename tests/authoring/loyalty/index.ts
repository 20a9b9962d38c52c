import { dashboardWidgets, models, navigation, routes, settings, slots, type PluginRegistrar } from '@benchpin/kernel'
import { jobs } from '@benchpin/plugins/automation'
import { chartAccounts, controlAccount, journalSource } from '@benchpin/plugins/ledger'
import { tenders } from '@benchpin/plugins/receivables'
import { reports } from '@benchpin/plugins/reports'
import { invoiceFinalized, invoiceReopened, invoiceVoided } from '@benchpin/plugins/sales'
import { pointsAccounts, pointsControl } from './contributions/accounts.ts'
import { expireJob } from './contributions/expire_job.ts'
import { liabilityReport } from './contributions/liability_report.ts'
import { loyaltySettings } from './contributions/settings.ts'
import { pointsTender } from './contributions/tender.ts'
import { pointsWidget } from './contributions/widget.ts'
import { loyaltyModels } from './factories.ts'
import { loyaltyRoutes } from './http/routes.ts'
import { EARNED_SOURCE, earn, takeBack } from './services/earn.ts'
import { PROGRAM, VIEW } from './services/names.ts'

/** Wires loyalty points. What a customer meets stands under the feature; what the books need does not. */
export default function register(plugin: PluginRegistrar): void {
  const program = { feature: PROGRAM }
  plugin.contribute(models, loyaltyModels)
  plugin.contribute(settings, loyaltySettings)
  for (const account of pointsAccounts) plugin.contribute(chartAccounts, account)
  plugin.contribute(controlAccount, pointsControl)
  plugin.contribute(journalSource, { type: EARNED_SOURCE, label: 'Points earned on invoice', href: (id) => `/sales/invoices/${id}` })
  plugin.contribute(jobs, expireJob)
  plugin.contribute(invoiceReopened, takeBack)
  plugin.contribute(invoiceVoided, takeBack)

  plugin.contribute(invoiceFinalized, earn, program)
  plugin.contribute(tenders, pointsTender, program)
  plugin.contribute(reports, liabilityReport, program)
  plugin.contribute(dashboardWidgets, pointsWidget, program)
  plugin.contribute(routes, loyaltyRoutes, program)
  plugin.contribute(navigation, [{ group: 'customers', label: 'Loyalty points', href: '/loyalty', icon: 'i-lucide-star', order: 60, permission: VIEW }], program)
  plugin.contribute(slots, { page: 'contacts::Contact', block: 'tab_points', position: 'after', component: 'loyalty::ContactPoints', label: 'Points', permission: VIEW }, program)
}
