import { dashboardWidgets, demoLoaders, liveTopics, models, navigation, quickJumps, quickPeeks, routes, searchSources, settings, switchImpacts, type RegisterPlugin } from '@benchpin/kernel'
import { contactEvents } from '@benchpin/plugins/contacts'
import { documentTypes } from '@benchpin/plugins/documents'
import { itemEvents } from '@benchpin/plugins/inventory'
import { closeCheck, journalSource } from '@benchpin/plugins/ledger'
import { messageTemplates } from '@benchpin/plugins/messaging'
import { payable } from '@benchpin/plugins/receivables'
import { salesDemo } from './demo/loader.ts'
import { invoiceDocument } from './documents/invoice_document.ts'
import { salesModels } from './factories.ts'
import { salesRoutes } from './http/routes.ts'
import { invoiceMail } from './messages/invoice_mail.ts'
import { salesNavigation } from './navigation.ts'
import { openInvoicesCheck } from './services/close_checks.ts'
import { monthlySales, openInvoices } from './services/dashboard.ts'
import { invoiceTopic } from './services/invoice_topic.ts'
import { payableInvoice } from './services/payable_invoice.ts'
import { INVOICE } from './services/posting.ts'
import { invoicePeek } from './services/peek.ts'
import { invoiceSearch } from './services/search_source.ts'
import { openInvoiceImpact } from './services/switch_impacts.ts'
import { salesOfItem, salesToContact } from './services/trails.ts'
import { salesSettings } from './settings.ts'
import { reports } from '@benchpin/plugins/reports'
import { salesRegister } from './reports/sales_register.ts'

const register: RegisterPlugin = (plugin) => {
  plugin.contribute(routes, salesRoutes)
  plugin.contribute(navigation, salesNavigation)
  plugin.contribute(models, salesModels)
  plugin.contribute(settings, salesSettings)
  plugin.contribute(searchSources, invoiceSearch)
  plugin.contribute(quickPeeks, invoicePeek)
  plugin.contribute(dashboardWidgets, monthlySales)
  plugin.contribute(dashboardWidgets, openInvoices)
  plugin.contribute(liveTopics, invoiceTopic)
  plugin.contribute(payable, payableInvoice)
  plugin.contribute(documentTypes, invoiceDocument)
  plugin.contribute(messageTemplates, invoiceMail)
  plugin.contribute(contactEvents, salesToContact)
  plugin.contribute(itemEvents, salesOfItem)
  plugin.contribute(demoLoaders, salesDemo)
  plugin.contribute(closeCheck, openInvoicesCheck)
  plugin.contribute(journalSource, { type: INVOICE, label: 'Invoice', href: (id) => `/sales/invoices/${id}` })
  plugin.contribute(quickJumps, [{ label: 'New sale', href: '/sales/counter', icon: 'i-lucide-scan-barcode', order: 10, permission: 'sales.invoices.create' }])
  plugin.contribute(reports, salesRegister)
  plugin.contribute(switchImpacts, openInvoiceImpact)
}

export default register
