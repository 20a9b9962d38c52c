import { currentStoreId, Store, type AnyTenantModel, type ModelContribution } from '@benchpin/kernel'
import { Invoice } from './models/invoice.ts'
import { InvoiceLine } from './models/invoice_line.ts'
import { openInvoice } from './services/create_invoice.ts'

async function storeId(): Promise<number> {
  return currentStoreId() ?? (await Store.query().orderBy('id').firstOrFail()).id
}

/** An open invoice of the walk-in customer with one line of work. */
export async function invoiceFactory(): Promise<Invoice> {
  return openInvoice({ storeId: await storeId(), salespersonId: null, lines: [{ kind: 'service', description: 'Ring sizing', unitPrice: 8500 }] })
}

const of = (model: unknown, factory: () => Promise<{ id: number }>): ModelContribution => ({ model: model as AnyTenantModel, factory })

/** The models of sales with the factories that tests make records with. */
export const salesModels: ModelContribution[] = [
  of(Invoice, invoiceFactory),
  of(InvoiceLine, async () => InvoiceLine.query().where('invoiceId', (await invoiceFactory()).id).firstOrFail()),
]
