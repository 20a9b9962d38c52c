import { createContact } from '@benchpin/plugins/contacts'
import { verifyLedger } from '@benchpin/plugins/ledger'
import { raiseOpenItem, type TakePaymentInput } from '@benchpin/plugins/receivables'
import type { ReportRow, ReportSource } from '@benchpin/plugins/reports'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'

let documents = 0

/** A tenant with a customer, and the words that the tests of receivables are written in. */
export class Books {
  readonly tenant: TestTenant
  readonly contactId: number

  constructor(tenant: TestTenant, contactId: number) {
    this.tenant = tenant
    this.contactId = contactId
  }

  static async open(): Promise<Books> {
    const tenant = await testTenant()
    const contact = await tenant.inside(() => createContact({ firstName: 'Ana', lastName: 'Reyes', roles: ['customer'] }))
    return new Books(tenant, contact.id)
  }

  /** Raises an item as an invoice would; below zero as a return would. */
  raise(date: string, amount: number, dueDate = date, document = this.nextDocument()): Promise<number> {
    const line = amount >= 0 ? { credit: amount } : { debit: -amount }
    return raiseOpenItem({
      ...{ contactId: this.contactId, storeId: this.tenant.storeId, date, dueDate, amount },
      source: { type: 'test.invoice', id: document, number: `T-${document}` },
      memo: 'Test invoice',
      offsets: [{ account: 'sales_revenue', ...line }],
    })
  }

  nextDocument(): number {
    return ++documents
  }

  /** The input of a payment in one tender. */
  payment(date: string, amount: number, applyTo: TakePaymentInput['applyTo'] = { oldestFirst: true }): TakePaymentInput {
    return { contactId: this.contactId, storeId: this.tenant.storeId, date, tenders: [{ tender: 'check', amount, reference: '1042' }], applyTo }
  }

  /** Faults of the books; none where every control account equals its subledger. */
  async faults(): Promise<string[]> {
    return (await verifyLedger()).faults
  }
}

/** Every row of a report. */
export async function rowsOf(source: ReportSource): Promise<ReportRow[]> {
  const rows: ReportRow[] = []
  for await (const batch of source.rows({ sort: null })) rows.push(...batch)
  return rows
}
