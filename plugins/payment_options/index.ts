import { demoLoaders, models, navigation, pageExamples, routes, slots, type RegisterPlugin } from '@benchpin/kernel'
import { documentAdditions } from '@benchpin/plugins/documents'
import { chartAccounts } from '@benchpin/plugins/ledger'
import { payPages, tenders } from '@benchpin/plugins/receivables'
import { paymentOptionsDemo } from './demo/loader.ts'
import { optionModels } from './factories.ts'
import { optionRoutes } from './http/routes.ts'
import { firstKinds } from './kinds/kinds.ts'
import { clearingAccounts, optionTenders } from './kinds/tenders.ts'
import { payExample } from './page_examples.ts'
import { paymentOptions } from './points.ts'
import { waysOnDocuments } from './services/document_addition.ts'
import { payLink } from './services/links.ts'

/** Wires payment options. */
const register: RegisterPlugin = (plugin) => {
  plugin.contribute(models, optionModels)
  plugin.contribute(routes, optionRoutes)
  plugin.contribute(navigation, [{ group: 'settings', label: 'Payment options', href: '/settings/payment-options', icon: 'i-lucide-qr-code', order: 47, permission: 'payment_options.manage' }])
  for (const kind of firstKinds) plugin.contribute(paymentOptions, kind)
  for (const account of clearingAccounts) plugin.contribute(chartAccounts, account)
  for (const tender of optionTenders) plugin.contribute(tenders, tender)
  plugin.contribute(payPages, { id: 'payment_options.invoices', type: 'sales.invoice', link: (id) => payLink('sales.invoice', id) })
  plugin.contribute(pageExamples, payExample)
  plugin.contribute(documentAdditions, waysOnDocuments)
  plugin.contribute(slots, { page: 'sales::Counter', block: 'ways', position: 'after', component: 'payment_options::WaysToPay', permission: 'receivables.view' })
  plugin.contribute(demoLoaders, paymentOptionsDemo)
}

export default register
