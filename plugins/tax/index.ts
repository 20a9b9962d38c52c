import { models, settings, tenantSetups, type RegisterPlugin } from '@benchpin/kernel'
import { controlAccount } from '@benchpin/plugins/ledger'
import { taxModels } from './factories.ts'
import { bringRates } from './services/jurisdictions.ts'
import { registerBalance } from './services/register.ts'
import { taxSettings } from './settings.ts'

const register: RegisterPlugin = (plugin) => {
  for (const contribution of taxModels) plugin.contribute(models, contribution)
  plugin.contribute(settings, taxSettings)
  plugin.contribute(tenantSetups, { prepare: bringRates })
  plugin.contribute(controlAccount, { account: 'sales_tax_payable', title: 'Tax register', subledgerBalance: registerBalance })
}

export default register
