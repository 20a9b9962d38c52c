import { dashboardWidgets, demoLoaders, models, navigation, routes, settings, slots, tenantSetups, type PluginRegistrar } from '@benchpin/kernel'
import { jobs } from '@benchpin/plugins/automation'
import { fileOwners } from '@benchpin/plugins/files'
import { alertKinds } from '@benchpin/plugins/workspace'
import { chartAccounts, controlAccount, journalSource } from '@benchpin/plugins/ledger'
import { reports } from '@benchpin/plugins/reports'
import { FLORIDA, FLORIDA_COUNTIES } from './data/florida.ts'
import { taxJurisdictions } from './data/jurisdiction.ts'
import { TEXAS_PLACES } from './data/texas.ts'
import { certificatesDemo } from './demo/certificates.ts'
import { remittancesDemo } from './demo/remittances.ts'
import { taxDemo } from './demo/loader.ts'
import { taxModels } from './factories.ts'
import { taxRoutes } from './http/routes.ts'
import { certificateAlert, expiringCertificatesJob } from './jobs/expiring_certificates.ts'
import { certificateFiles } from './services/certificate_files.ts'
import { certificateWidget } from './services/certificate_widget.ts'
import { taxNavigation } from './navigation.ts'
import { exemptSales } from './reports/exempt_sales.ts'
import { taxLiability } from './reports/tax_liability.ts'
import { bringRates } from './services/jurisdictions.ts'
import { registerBalance } from './services/register.ts'
import { ALLOWANCE_ACCOUNT, REMITTANCE } from './services/remit.ts'
import { taxSettings } from './settings.ts'

/** Wires sales tax. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(taxJurisdictions, [FLORIDA, ...FLORIDA_COUNTIES, ...TEXAS_PLACES])
  plugin.contribute(models, taxModels)
  plugin.contribute(routes, taxRoutes)
  plugin.contribute(navigation, taxNavigation)
  plugin.contribute(settings, taxSettings)
  plugin.contribute(tenantSetups, { prepare: async () => void (await bringRates()) })
  plugin.contribute(controlAccount, { account: 'sales_tax_payable', title: 'Tax register', subledgerBalance: registerBalance, screen: { label: 'Sales tax', href: '/tax/returns' } })
  plugin.contribute(chartAccounts, { key: ALLOWANCE_ACCOUNT, number: '4600', name: 'Sales tax collection allowance', type: 'revenue' })
  plugin.contribute(journalSource, { type: REMITTANCE, label: 'Payment of sales tax', href: () => '/tax/returns' })
  plugin.contribute(reports, taxLiability)
  plugin.contribute(reports, exemptSales)
  plugin.contribute(slots, { page: 'contacts::Contact', block: 'tab_certificates', position: 'after', component: 'tax::ContactCertificates', permission: 'tax.certificates_view', label: 'Resale certificates' })
  plugin.contribute(fileOwners, certificateFiles)
  plugin.contribute(alertKinds, certificateAlert)
  plugin.contribute(jobs, expiringCertificatesJob)
  plugin.contribute(dashboardWidgets, certificateWidget)
  plugin.contribute(demoLoaders, taxDemo)
  plugin.contribute(demoLoaders, certificatesDemo)
  plugin.contribute(demoLoaders, remittancesDemo)
}
