import { demoLoaders, models, navigation, routes, settings, tenantSetups, type PluginRegistrar } from '@benchpin/kernel'
import { chartAccounts, controlAccount, journalSource } from '@benchpin/plugins/ledger'
import { reports } from '@benchpin/plugins/reports'
import { FLORIDA, FLORIDA_COUNTIES } from './data/florida.ts'
import { taxJurisdictions } from './data/jurisdiction.ts'
import { TEXAS_PLACES } from './data/texas.ts'
import { remittancesDemo } from './demo/remittances.ts'
import { taxDemo } from './demo/loader.ts'
import { taxModels } from './factories.ts'
import { taxRoutes } from './http/routes.ts'
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
  plugin.contribute(demoLoaders, taxDemo)
  plugin.contribute(demoLoaders, remittancesDemo)
}
