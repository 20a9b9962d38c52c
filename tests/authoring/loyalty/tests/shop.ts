import { findRecord } from '@benchpin/kernel'
import { switchFeature, switchPlugin, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { takePayment } from '@benchpin/plugins/receivables'
import { createInvoice, finalizeInvoice, Invoice, voidInvoice } from '@benchpin/plugins/sales'
import { PROGRAM } from '../services/names.ts'

/** Day of the tests. */
export const TODAY = '2026-03-01'

/** A store that runs the program, with a customer. */
export async function openShop(): Promise<{ tenant: TestTenant; contactId: number }> {
  const tenant = await testTenant()
  const contactId = await tenant.inside(async () => {
    await switchPlugin('loyalty', true)
    await switchFeature(PROGRAM, true)
    return (await createContact({ firstName: 'Bea', lastName: 'Stone', roles: ['customer'] })).id
  })
  return { tenant, contactId }
}

/** Sells a service, without tax and unpaid; answers the invoice's id. */
export async function sell(tenant: TestTenant, contactId: number, unitPrice: number): Promise<number> {
  const id = await createInvoice({ storeId: tenant.storeId, contactId, date: TODAY, lines: [{ kind: 'service', description: 'Ring made to order', unitPrice, taxable: false }] })
  await finalizeInvoice(id)
  return id
}

/** Voids an invoice. */
export async function voidSale(invoiceId: number): Promise<void> {
  const { version } = (await findRecord(Invoice as never, invoiceId)) as Invoice
  await voidInvoice(invoiceId, version, 'Changed her mind')
}

/** Pays the oldest invoices of a customer with points. */
export async function payWithPoints(tenant: TestTenant, contactId: number, amount: number): Promise<number> {
  const { paymentIds } = await takePayment({ contactId, storeId: tenant.storeId, date: TODAY, tenders: [{ tender: 'loyalty.points', amount }], applyTo: { oldestFirst: true } })
  return paymentIds[0]!
}
