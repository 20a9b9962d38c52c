import { demoLoaders, models, navigation, quickPeeks, routes, searchSources, slots, switchImpacts, type RegisterPlugin } from '@benchpin/kernel'
import { chartAccounts, controlAccount, journalSource } from '@benchpin/plugins/ledger'
import { tenders } from '@benchpin/plugins/receivables'
import { reports } from '@benchpin/plugins/reports'
import { lineKinds } from '@benchpin/plugins/sales'
import { cardAccounts, cardControl } from './contributions/accounts.ts'
import { cardPeek } from './contributions/card_peek.ts'
import { cardSearch } from './contributions/card_search.ts'
import { cardLine } from './contributions/line_kind.ts'
import { activeCardImpact } from './contributions/switch_impacts.ts'
import { cardTender } from './contributions/tender.ts'
import { cardsDemo } from './demo/loader.ts'
import { cardModels } from './factories.ts'
import { cardRoutes } from './http/routes.ts'
import { cardsOutstanding } from './reports/cards_outstanding.ts'
import { CARD, VIEW } from './services/names.ts'

/** Wires gift cards. */
const register: RegisterPlugin = (plugin) => {
  plugin.contribute(models, cardModels)
  plugin.contribute(routes, cardRoutes)
  plugin.contribute(navigation, [{ group: 'sell', label: 'Gift cards', href: '/gift-cards', icon: 'i-lucide-gift', order: 40, permission: VIEW }])
  for (const account of cardAccounts) plugin.contribute(chartAccounts, account)
  plugin.contribute(controlAccount, cardControl)
  plugin.contribute(journalSource, { type: CARD, label: 'Gift card', href: (id) => `/gift-cards/${id}` })
  plugin.contribute(tenders, cardTender)
  plugin.contribute(lineKinds, cardLine)
  plugin.contribute(reports, cardsOutstanding)
  plugin.contribute(quickPeeks, cardPeek)
  plugin.contribute(searchSources, cardSearch)
  plugin.contribute(switchImpacts, activeCardImpact)
  plugin.contribute(slots, { page: 'sales::Counter', block: 'lines', position: 'after', component: 'gift_cards::InvoiceCards', permission: VIEW })
  plugin.contribute(demoLoaders, cardsDemo)
}

export default register
