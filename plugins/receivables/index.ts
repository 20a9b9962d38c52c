import { models, type RegisterPlugin } from '@benchpin/kernel'
import { controlAccount } from '@benchpin/plugins/ledger'
import { receivablesModels } from './factories.ts'
import { firstTenders } from './points/first_tenders.ts'
import { tenders } from './points/tenders.ts'
import { controlAccounts } from './services/control_accounts.ts'

const register: RegisterPlugin = (plugin) => {
  for (const contribution of receivablesModels) plugin.contribute(models, contribution)
  for (const tender of firstTenders) plugin.contribute(tenders, tender)
  for (const control of controlAccounts) plugin.contribute(controlAccount, control)
}

export default register
