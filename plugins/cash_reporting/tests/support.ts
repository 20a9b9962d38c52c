import { testTenant, type TestClient, type TestResponse, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import type { PaymentWarning } from '@benchpin/plugins/receivables'
import { Filing } from '../models/filing.ts'

/** A tender as the till sends it. */
export interface Paid {
  tender: string
  amount: number
  kind?: string
}

/** A store with a customer who pays in cash, and the words that the tests are written in. */
export class CashStore {
  readonly tenant: TestTenant
  readonly contactId: number
  readonly clerk: TestClient

  constructor(tenant: TestTenant, contactId: number, clerk: TestClient) {
    this.tenant = tenant
    this.contactId = contactId
    this.clerk = clerk
  }

  static async open(): Promise<CashStore> {
    const tenant = await testTenant()
    const contact = await tenant.inside(() => createContact({ firstName: 'Ana', lastName: 'Reyes', roles: ['customer'] }))
    return new CashStore(tenant, contact.id, await tenant.client({ group: 'Sales', name: 'Lena Ortiz' }))
  }

  async warnings(date: string, ...tenders: Paid[]): Promise<PaymentWarning[]> {
    const { body } = await this.clerk.post('/payments/warnings', { contactId: this.contactId, date, tenders })
    return (body as { warnings: PaymentWarning[] }).warnings
  }

  async pay(date: string, ...tenders: Paid[]): Promise<number[]> {
    const { status, body, text } = await this.clerk.post('/payments', { contactId: this.contactId, date, tenders, applyTo: { unapplied: true } })
    if (status !== 200) throw new Error(text)
    return (body as { paymentIds: number[] }).paymentIds
  }

  /** Reports so far, oldest first. */
  filings(): Promise<Filing[]> {
    return this.tenant.inside(() => Filing.query().orderBy('id'))
  }
}

/** Fields of an answer's errors. */
export function fieldsOf({ body }: TestResponse): (string | undefined)[] {
  return (body as { errors: { field?: string }[] }).errors.map(({ field }) => field)
}
