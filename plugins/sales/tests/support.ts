import { currentTenantId, database } from '@benchpin/kernel'
import { testTenant, type TestClient, type TestMemberOptions, type TestResponse, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { receiveItem, type ReceiveItemInput } from '@benchpin/plugins/inventory'
import { accountBalance, verifyLedger, type AccountKey } from '@benchpin/plugins/ledger'
import { chooseJurisdiction } from '@benchpin/plugins/tax'
import type { CheckoutAnswer, InvoiceAnswer, InvoiceView } from '../http/invoice_view.ts'

/** A store in Broward (6% and 1% up to $5,000 of each item), a customer and clerks: what the tests of sales are written in. */
export class Shop {
  readonly tenant: TestTenant
  readonly contactId: number

  constructor(tenant: TestTenant, contactId: number) {
    this.tenant = tenant
    this.contactId = contactId
  }

  static async open(): Promise<Shop> {
    const tenant = await testTenant()
    const contactId = await tenant.inside(async () => {
      for (const storeId of tenant.storeIds) await chooseJurisdiction(storeId, 'fl-broward')
      return (await createContact({ firstName: 'Ana', lastName: 'Reyes', phone: '(813) 555-0142', roles: ['customer'] })).id
    })
    return new Shop(tenant, contactId)
  }

  async clerk(options: TestMemberOptions = {}): Promise<Clerk> {
    return new Clerk(await this.tenant.client(options))
  }

  /** Puts a ring into stock: cost 500.00, retail 1,150.00 unless said otherwise. Answers its id. */
  stock(stockId: string, more: Partial<ReceiveItemInput> = {}): Promise<number> {
    return this.tenant.inside(async () => {
      const item = await receiveItem({
        ...{ family: 'jewelry', stockId, storeId: this.tenant.storeId, purchaseCost: 50_000, retail: 115_000, arrival: 'opening_balances' },
        attributes: { category: 'Ring', metal: '14K Gold', metalColor: 'Yellow' },
        ...more,
      })
      return item.id
    })
  }

  balance(account: AccountKey): Promise<number> {
    return this.tenant.inside(() => accountBalance(account))
  }

  /** Faults of the books: none where every control account equals its subledger. */
  faults(): Promise<string[]> {
    return this.tenant.inside(async () => (await verifyLedger()).faults)
  }

  /** Pieces on hand of an item. */
  onHand(itemId: number): Promise<number> {
    return this.tenant.inside(async () => {
      const row = (await database().from('inventory_items').where('tenant_id', currentTenantId()).where('id', itemId).first()) as { quantity: number }
      return Number(row.quantity)
    })
  }
}

/** The first error of an answer. */
export function fault(response: TestResponse): { code?: string; field?: string; message: string; status: number } {
  const [first] = (response.body as { errors: { code?: string; field?: string; message: string }[] }).errors
  return { ...first!, status: response.status }
}

/** Somebody at the counter, who speaks to the application as the screen does. */
export class Clerk {
  readonly client: TestClient

  constructor(client: TestClient) {
    this.client = client
  }

  #whole(response: TestResponse): InvoiceView {
    if (response.status >= 300) throw new Error(`${response.status} ${response.text}`)
    return (response.body as InvoiceAnswer).invoice
  }

  async open(body: object = {}): Promise<InvoiceView> {
    return this.#whole(await this.client.post('/sales/invoices', body))
  }

  async read(id: number): Promise<InvoiceView> {
    return this.#whole(await this.client.get(`/sales/invoices/${id}`))
  }

  /** Sends a step and answers the raw response. */
  send(invoice: InvoiceView, step: string, body: object = {}, idempotencyKey?: string): Promise<TestResponse> {
    const path = `/sales/invoices/${invoice.id}${step}`
    return this.client.post(path, { version: invoice.version, ...body }, idempotencyKey === undefined ? {} : { idempotencyKey })
  }

  async step(invoice: InvoiceView, step: string, body: object = {}): Promise<InvoiceView> {
    return this.#whole(await this.send(invoice, step, body))
  }

  async change(invoice: InvoiceView, body: object): Promise<InvoiceView> {
    return this.#whole(await this.client.patch(`/sales/invoices/${invoice.id}`, { version: invoice.version, ...body }))
  }

  changeLine(invoice: InvoiceView, body: object, index = 0): Promise<TestResponse> {
    return this.client.patch(`/sales/invoices/${invoice.id}/lines/${invoice.lines[index]!.id}`, { version: invoice.version, ...body })
  }

  /** Pays, and keeps what the counter keeps of the customer where the answer says that nothing of it changed. */
  async pay(invoice: InvoiceView, amount: number): Promise<{ invoice: InvoiceView; payment: CheckoutAnswer['payment'] }> {
    const response = await this.send(invoice, '/checkout', { tenders: [{ tender: 'cash', amount, received: amount }] })
    this.#whole(response)
    const { invoice: paid, payment } = response.body as CheckoutAnswer
    return { invoice: { ...paid, customer: paid.customer ?? invoice.customer }, payment }
  }
}
