import { commands, demoLoaders, models, navigation, pageExamples, quickPeeks, routes, settings, tenantSetups, type PluginRegistrar } from '@benchpin/kernel'
import { fileOwners } from '@benchpin/plugins/files'
import { reports } from '@benchpin/plugins/reports'
import { manualJournalsDemo, periodCloseDemo } from './demo/loader.ts'
import { ledgerModels } from './factories.ts'
import { ledgerRoutes } from './http/routes.ts'
import { ledgerNavigation } from './navigation.ts'
import { ledgerExamples } from './page_examples.ts'
import { balanceSheetReport } from './reports/balance_sheet.ts'
import { generalLedgerReport } from './reports/general_ledger.ts'
import { profitAndLossReport } from './reports/profit_and_loss.ts'
import { trialBalanceReport } from './reports/trial_balance.ts'
import { ensureSystemAccounts } from './services/accounts.ts'
import { closeCheck } from './services/closing/close_checks.ts'
import { ledgerCloseChecks } from './services/closing/own_checks.ts'
import { journalSource } from './services/journal_sources.ts'
import { manualFiles } from './services/manual/manual_files.ts'
import { MANUAL_JOURNAL } from './services/manual/manual_source.ts'
import { OPENING, openingAccounts } from './services/opening/opening_accounts.ts'
import { openingSubledger } from './services/opening/opening_points.ts'
import { RULE_MOVE } from './services/posting_rules/change_rule.ts'
import { journalPeek } from './services/present_journal.ts'
import { YEAR_END } from './services/year_end/year_end_source.ts'
import { ledgerSettings } from './settings.ts'

/** Wires the ledger. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, ledgerModels)
  plugin.contribute(routes, ledgerRoutes)
  for (const example of ledgerExamples) plugin.contribute(pageExamples, example)
  plugin.contribute(navigation, ledgerNavigation)
  plugin.contribute(settings, ledgerSettings)
  plugin.contribute(quickPeeks, { type: 'ledger.journal', permission: 'ledger.view', load: journalPeek })
  plugin.contribute(journalSource, { type: MANUAL_JOURNAL, label: 'Manual journal', href: (id) => `/ledger/manual-journals/${id}` })
  plugin.contribute(journalSource, { type: YEAR_END, label: 'Closing of fiscal year', href: () => '/settings/period-close' })
  plugin.contribute(journalSource, { type: RULE_MOVE, label: 'Posting rule', href: () => '/settings/posting-rules' })
  plugin.contribute(journalSource, { type: OPENING, label: 'Opening balances', href: () => '/ledger/opening-balances' })
  plugin.contribute(openingSubledger, openingAccounts)
  plugin.contribute(reports, profitAndLossReport)
  plugin.contribute(reports, balanceSheetReport)
  plugin.contribute(reports, trialBalanceReport)
  plugin.contribute(reports, generalLedgerReport)
  plugin.contribute(fileOwners, manualFiles)
  for (const check of ledgerCloseChecks) plugin.contribute(closeCheck, check)
  plugin.contribute(demoLoaders, manualJournalsDemo)
  plugin.contribute(demoLoaders, periodCloseDemo)
  plugin.contribute(commands, () => import('./commands/ledger_verify.ts'))
  plugin.contribute(tenantSetups, { prepare: ensureSystemAccounts })
}
