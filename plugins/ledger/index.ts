import { commands, models, navigation, pageExamples, quickPeeks, routes, settings, tenantSetups, type PluginRegistrar } from '@benchpin/kernel'
import { ledgerModels } from './factories.ts'
import { ledgerRoutes } from './http/routes.ts'
import { ledgerNavigation } from './navigation.ts'
import { journalExample } from './page_examples.ts'
import { ensureSystemAccounts } from './services/accounts.ts'
import { journalPeek } from './services/present_journal.ts'
import { ledgerSettings } from './settings.ts'

/** Wires the ledger. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, ledgerModels)
  plugin.contribute(routes, ledgerRoutes)
  plugin.contribute(pageExamples, journalExample)
  plugin.contribute(navigation, ledgerNavigation)
  plugin.contribute(settings, ledgerSettings)
  plugin.contribute(quickPeeks, { type: 'ledger.journal', permission: 'ledger.view', load: journalPeek })
  plugin.contribute(commands, () => import('./commands/ledger_verify.ts'))
  plugin.contribute(tenantSetups, { prepare: ensureSystemAccounts })
}
