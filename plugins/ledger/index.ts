import { isBusinessDate, models, settings, tenantSetups, type RegisterPlugin, type SettingDeclaration } from '@benchpin/kernel'
import { ledgerModels } from './factories.ts'
import { ensureSystemAccounts } from './services/accounts.ts'
import { CLOSED_THROUGH } from './services/period.ts'

const closedThrough: SettingDeclaration = {
  key: CLOSED_THROUGH,
  label: 'Books closed through',
  help: 'Nothing can be posted, changed or voided on or before this day. Leave it empty to keep all days open.',
  type: 'date',
  level: 'organization',
  section: 'Accounting',
  default: null,
  validate: (value) => (value === null || value === '' || isBusinessDate(value) ? null : 'Use a date like 2026-01-31.'),
}

const register: RegisterPlugin = (plugin) => {
  for (const contribution of ledgerModels) plugin.contribute(models, contribution)
  plugin.contribute(settings, [closedThrough])
  plugin.contribute(tenantSetups, { prepare: ensureSystemAccounts })
}

export default register
