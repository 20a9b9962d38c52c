import { demoLoaders, models, navigation, routes, settings, tenantSetups, type PluginRegistrar } from '@benchpin/kernel'
import { controlAccount } from '@benchpin/plugins/ledger'
import { FLORIDA, FLORIDA_COUNTIES } from './data/florida.ts'
import { taxJurisdictions } from './data/jurisdiction.ts'
import { TEXAS_PLACES } from './data/texas.ts'
import { taxDemo } from './demo/loader.ts'
import { taxModels } from './factories.ts'
import { taxRoutes } from './http/routes.ts'
import { taxNavigation } from './navigation.ts'
import { bringRates } from './services/jurisdictions.ts'
import { registerBalance } from './services/register.ts'
import { taxSettings } from './settings.ts'

/** Wires sales tax. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(taxJurisdictions, [FLORIDA, ...FLORIDA_COUNTIES, ...TEXAS_PLACES])
  plugin.contribute(models, taxModels)
  plugin.contribute(routes, taxRoutes)
  plugin.contribute(navigation, taxNavigation)
  plugin.contribute(settings, taxSettings)
  plugin.contribute(tenantSetups, { prepare: async () => void (await bringRates()) })
  plugin.contribute(controlAccount, { account: 'sales_tax_payable', title: 'Tax register', subledgerBalance: registerBalance })
  plugin.contribute(demoLoaders, taxDemo)
}
