import { demoLoaders, models, navigation, quickPeeks, routes, searchSources, settings, slots, switchImpacts, type RegisterPlugin } from '@benchpin/kernel'
import { jobs } from '@benchpin/plugins/automation'
import { contactEvents } from '@benchpin/plugins/contacts'
import { chartAccounts, controlAccount, journalSource } from '@benchpin/plugins/ledger'
import { tenders } from '@benchpin/plugins/receivables'
import { reports } from '@benchpin/plugins/reports'
import { creditAccounts, creditControl } from './contributions/accounts.ts'
import { creditEvents } from './contributions/credit_events.ts'
import { creditPeek } from './contributions/credit_peek.ts'
import { creditSearch } from './contributions/credit_search.ts'
import { expireJob } from './contributions/expire_job.ts'
import { creditSettings } from './contributions/settings.ts'
import { openCreditImpact } from './contributions/switch_impacts.ts'
import { creditTender } from './contributions/tender.ts'
import { creditsDemo } from './demo/loader.ts'
import { creditModels } from './factories.ts'
import { creditRoutes } from './http/routes.ts'
import { creditsLedger } from './reports/credits_ledger.ts'
import { CREDIT, VIEW } from './services/names.ts'

/** Wires store credit. */
const register: RegisterPlugin = (plugin) => {
  plugin.contribute(models, creditModels)
  plugin.contribute(routes, creditRoutes)
  plugin.contribute(settings, creditSettings)
  plugin.contribute(navigation, [{ group: 'money', label: 'Store credit', href: '/store-credits', icon: 'i-lucide-badge-dollar-sign', order: 30, permission: VIEW }])
  for (const account of creditAccounts) plugin.contribute(chartAccounts, account)
  plugin.contribute(controlAccount, creditControl)
  plugin.contribute(journalSource, { type: CREDIT, label: 'Store credit', href: (id) => `/store-credits/${id}` })
  plugin.contribute(tenders, creditTender)
  plugin.contribute(jobs, expireJob)
  plugin.contribute(reports, creditsLedger)
  plugin.contribute(quickPeeks, creditPeek)
  plugin.contribute(searchSources, creditSearch)
  plugin.contribute(contactEvents, creditEvents)
  plugin.contribute(switchImpacts, openCreditImpact)
  plugin.contribute(slots, { page: 'contacts::Contact', block: 'overview', position: 'after', component: 'store_credits::CustomerCredits', permission: VIEW })
  plugin.contribute(slots, { page: 'receivables::CustomerAccount', block: 'credit', position: 'after', component: 'store_credits::CustomerCredits', permission: VIEW })
  plugin.contribute(demoLoaders, creditsDemo)
}

export default register
