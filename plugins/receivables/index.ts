import { dashboardWidgets, demoLoaders, liveTopics, models, navigation, quickPeeks, routes, searchSources, settings, slots, switchImpacts, type RegisterPlugin } from '@benchpin/kernel'
import { jobs, longWorks } from '@benchpin/plugins/automation'
import { contactEvents } from '@benchpin/plugins/contacts'
import { chartAccounts, closeCheck, controlAccount, journalSource, openingSubledger } from '@benchpin/plugins/ledger'
import { documentTypes } from '@benchpin/plugins/documents'
import { messageTemplates } from '@benchpin/plugins/messaging'
import { receivablesAccounts } from './contributions/accounts.ts'
import { receivablesCloseChecks } from './contributions/close_checks.ts'
import { collectionWidget } from './contributions/collection_widget.ts'
import { itemPayable } from './contributions/item_payable.ts'
import { OPENING_ITEM, openingInvoices } from './contributions/opening_invoices.ts'
import { paymentEvents } from './contributions/payment_events.ts'
import { paymentPeek } from './contributions/payment_peek.ts'
import { paymentSearch } from './contributions/payment_search.ts'
import { receivablesSettings } from './contributions/settings.ts'
import { receivablesWidgets } from './contributions/widgets.ts'
import { receivablesDemo } from './demo/loader.ts'
import { receivablesModels } from './factories.ts'
import { receivablesRoutes } from './http/routes.ts'
import { firstTenders } from './points/first_tenders.ts'
import { payable } from './points/payable.ts'
import { tenders } from './points/tenders.ts'
import { PAYMENT_SOURCE } from './services/moves.ts'
import { accountTopic } from './services/account_topic.ts'
import { controlAccounts } from './services/control_accounts.ts'
import { receivablesImpacts } from './services/switch_impacts.ts'
import { WRITE_OFF_SOURCE } from './services/write_off_records.ts'
import { forgetStatementFiles } from './statements/forget_files.ts'
import { statementDocument } from './statements/models.ts'
import { statementWork } from './statements/run_work.ts'
import { statementMail } from './statements/statement_mail.ts'
import { reports } from '@benchpin/plugins/reports'
import { agingReport } from './reports/aging.ts'
import { collectionsReport } from './reports/collections.ts'
import { paymentRegister } from './reports/payment_register.ts'

const register: RegisterPlugin = (plugin) => {
  plugin.contribute(models, receivablesModels)
  plugin.contribute(demoLoaders, receivablesDemo)
  plugin.contribute(liveTopics, accountTopic)
  plugin.contribute(routes, receivablesRoutes)
  plugin.contribute(settings, receivablesSettings)
  plugin.contribute(navigation, [
    { group: 'money', label: 'Receivables', href: '/receivables', icon: 'i-lucide-hand-coins', order: 10, permission: 'receivables.view' },
    { group: 'money', label: 'Payments', href: '/payments', icon: 'i-lucide-banknote', order: 20, permission: 'receivables.view' },
    { group: 'money', label: 'Statements', href: '/receivables/statements', icon: 'i-lucide-mails', order: 25, permission: 'receivables.statements' },
  ])
  for (const tender of firstTenders) plugin.contribute(tenders, tender)
  for (const account of receivablesAccounts) plugin.contribute(chartAccounts, account)
  for (const control of controlAccounts) plugin.contribute(controlAccount, control)
  plugin.contribute(openingSubledger, openingInvoices)
  plugin.contribute(journalSource, { type: OPENING_ITEM, label: 'Invoice from before', href: () => '/ledger/opening-balances' })
  for (const check of receivablesCloseChecks) plugin.contribute(closeCheck, check)
  for (const widget of [...receivablesWidgets, collectionWidget]) plugin.contribute(dashboardWidgets, widget)
  plugin.contribute(slots, { page: 'contacts::Contact', block: 'overview', position: 'after', component: 'receivables::AccountCard', permission: 'receivables.view' })
  plugin.contribute(journalSource, { type: PAYMENT_SOURCE, label: 'Payment', href: (id) => `/payments/${id}` })
  plugin.contribute(journalSource, { type: WRITE_OFF_SOURCE, label: 'Write-off', href: (id) => `/receivables/write_offs/${id}` })
  plugin.contribute(payable, itemPayable)
  plugin.contribute(contactEvents, paymentEvents)
  plugin.contribute(searchSources, paymentSearch)
  plugin.contribute(quickPeeks, paymentPeek)
  plugin.contribute(documentTypes, statementDocument)
  plugin.contribute(messageTemplates, statementMail)
  plugin.contribute(longWorks, statementWork)
  plugin.contribute(jobs, forgetStatementFiles)
  plugin.contribute(reports, agingReport)
  plugin.contribute(reports, paymentRegister)
  plugin.contribute(reports, collectionsReport)
  for (const impact of receivablesImpacts) plugin.contribute(switchImpacts, impact)
}

export default register
