import { currentTenantId, database } from '@benchpin/kernel'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { bulkReceive } from '@benchpin/plugins/inventory'
import { chooseJurisdiction } from '@benchpin/plugins/tax'
import { openInvoice } from '../../plugins/sales/services/create_invoice.ts'
import { SessionClient } from './session_client.ts'
import { cloneRows } from './clone_rows.ts'

const PRICE = 25_000

/** An open invoice of one ring and its sizing, ready to be finalized and paid. */
export interface PreparedInvoice {
  id: number
  version: number
  total: number
}

interface Template {
  invoiceId: number
  lines: { id: number; item: boolean }[]
  version: number
  total: number
}

/** A store with customers and stock, and clerks who sell: what the benchmark of a sale is written in. */
export class BenchStore {
  readonly tenant: TestTenant
  readonly #contactId: number
  readonly #template: Template
  #ready: PreparedInvoice[] = []
  #taken = 0
  #made = 0

  constructor(tenant: TestTenant, contactId: number, template: Template) {
    this.tenant = tenant
    this.#contactId = contactId
    this.#template = template
  }

  static async open(): Promise<BenchStore> {
    const tenant = await testTenant()
    return tenant.inside(async () => {
      for (const storeId of tenant.storeIds) await chooseJurisdiction(storeId, 'fl-broward')
      const { id: contactId } = await createContact({ firstName: 'Ana', lastName: 'Reyes', phone: '(813) 555-0142', roles: ['customer'] })
      const [itemId] = await rings(tenant, 'T', 1)
      const { id: invoiceId } = await openInvoice({ contactId, lines: [{ itemId }, { kind: 'service', description: 'Ring sizing', unitPrice: 8500 }] })
      const invoice = (await database().from('sales_invoices').where('tenant_id', currentTenantId()).where('id', invoiceId).firstOrFail()) as { version: number; total: number }
      const lines = (await database().from('sales_invoice_lines').where('tenant_id', currentTenantId()).where('invoice_id', invoiceId).orderBy('position')) as { id: number; item_id: number | null }[]
      const template = { invoiceId, version: Number(invoice.version), total: Number(invoice.total), lines: lines.map((line) => ({ id: Number(line.id), item: line.item_id !== null })) }
      return new BenchStore(tenant, contactId, template)
    })
  }

  /** Prepares open invoices, each of a ring of its own. */
  async prepare(count: number): Promise<void> {
    await this.tenant.inside(async () => {
      const { invoiceId, lines, version, total } = this.#template
      const batch = ++this.#made
      const items = await rings(this.tenant, `B${batch}-`, count)
      const invoices = await cloneRows('sales_invoices', invoiceId, count, () => ({ contact_id: this.#contactId }))
      for (const { id, item } of lines) {
        await cloneRows('sales_invoice_lines', id, count, (index) => ({ invoice_id: invoices[index], ...(item ? { item_id: items[index], stock_id: `B${batch}-${index}` } : {}) }))
      }
      this.#ready = [...this.#ready.slice(this.#taken), ...invoices.map((id) => ({ id, version, total }))]
      this.#taken = 0
    })
  }

  /** The next prepared invoice; null where all are taken. */
  next(): PreparedInvoice | null {
    return this.#ready[this.#taken++] ?? null
  }

  /** Prepared invoices that nobody took yet. */
  get left(): number {
    return Math.max(0, this.#ready.length - this.#taken)
  }

  /** Clerks with sessions of their own on a server. */
  async clerks(url: string, count: number): Promise<SessionClient[]> {
    const clerks: SessionClient[] = []
    for (let index = 0; index < count; index++) {
      const session = await this.tenant.client({ group: 'Manager', name: `Clerk ${index + 1}` })
      clerks.push(new SessionClient(url, session.cookies()))
    }
    return clerks
  }
}

/** Finalizes a prepared invoice and takes its payment by card: cash in thousands from one customer is counted for Form 8300, which no statement of the replay would meet again alike. */
export async function finalizeAndPay(clerk: SessionClient, { id, version, total }: PreparedInvoice): Promise<void> {
  const { status, text } = await clerk.post(`/sales/invoices/${id}/checkout`, { version, due: total, tenders: [{ tender: 'card', amount: total, reference: '4242' }] })
  if (status !== 200) throw new Error(`Finalize and pay answered ${status}: ${text.slice(0, 300)}`)
}

function rings(tenant: TestTenant, prefix: string, count: number): Promise<number[]> {
  const ring = { family: 'jewelry' as const, purchaseCost: PRICE / 2, retail: PRICE, attributes: { category: 'Ring', metal: '14K Gold', metalColor: 'Yellow' } }
  const rows = Array.from({ length: count }, (_, index) => ({ ...ring, stockId: `${prefix}${index}` }))
  return bulkReceive(rows, { date: '2026-01-05', storeId: tenant.storeId, arrival: 'opening_balances' })
}
