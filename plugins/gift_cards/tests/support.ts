import { findRecord } from '@benchpin/kernel'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { raiseOpenItem, takePayment, type TakenPayment } from '@benchpin/plugins/receivables'
import { createInvoice, finalizeInvoice, Invoice, reopenInvoice, voidInvoice } from '@benchpin/plugins/sales'
import { GiftCard } from '../models/gift_card.ts'
import { giveCard } from '../services/give.ts'
import { LINE, OWED } from '../services/names.ts'

/** Day of the tests. */
export const TODAY = '2026-03-10'

let documents = 0
let printed = 10_000_000

/** A number as a printer puts it on a card. */
export const nextNumber = () => `HV-${++printed}`

/** A store with a customer, in the words of these tests. Its methods run inside of the tenant. */
export class Shop {
  readonly tenant: TestTenant
  readonly contactId: number

  constructor(tenant: TestTenant, contactId: number) {
    this.tenant = tenant
    this.contactId = contactId
  }

  static async open(): Promise<Shop> {
    const tenant = await testTenant()
    const { id } = await tenant.inside(() => createContact({ firstName: 'Ana', lastName: 'Reyes', roles: ['customer'] }))
    return new Shop(tenant, id)
  }

  /** An open invoice with a card on it, and work for 100.00 where asked for. */
  async ring(amount: number, number = nextNumber(), work = false): Promise<{ invoiceId: number; number: string }> {
    const lines = [{ contributed: LINE, unitPrice: amount, details: { number } }, ...(work ? [{ kind: 'service' as const, description: 'Sizing', unitPrice: 10_000 }] : [])]
    return { invoiceId: await createInvoice({ storeId: this.tenant.storeId, contactId: this.contactId, date: TODAY, lines }), number }
  }

  /** Sells a card; on account, unpaid. */
  async sell(amount: number, number = nextNumber()): Promise<{ invoiceId: number; number: string }> {
    const rung = await this.ring(amount, number)
    await finalizeInvoice(rung.invoiceId)
    return rung
  }

  /** Gives a card away; answers its number. */
  async give(amount: number, number = nextNumber()): Promise<string> {
    await giveCard({ number, amount, storeId: this.tenant.storeId, date: TODAY, reason: 'Raffle' })
    return number
  }

  async invoice(id: number): Promise<Invoice> {
    return (await findRecord(Invoice as never, id)) as Invoice
  }

  async void(invoiceId: number): Promise<void> {
    await voidInvoice(invoiceId, (await this.invoice(invoiceId)).version, 'Changed her mind')
  }

  async reopen(invoiceId: number): Promise<void> {
    await reopenInvoice(invoiceId, (await this.invoice(invoiceId)).version)
  }

  /** Raises an item as an invoice would; below zero as a return would. */
  raise(amount: number): Promise<number> {
    const id = ++documents
    const line = amount >= 0 ? { credit: amount } : { debit: -amount }
    return raiseOpenItem({
      ...{ contactId: this.contactId, storeId: this.tenant.storeId, date: TODAY, dueDate: TODAY, amount, memo: 'Test invoice' },
      source: { type: 'test.invoice', id, number: `T-${id}` },
      offsets: [{ account: 'sales_revenue', ...line }],
    })
  }

  /** Pays an open item with a card; below zero it is paid back to one. */
  pay(openItemId: number, amount: number, reference: string | null): Promise<TakenPayment> {
    return takePayment({
      ...{ contactId: this.contactId, storeId: this.tenant.storeId, date: TODAY },
      tenders: [{ tender: 'gift_card', amount, reference }],
      applyTo: { payable: { type: 'receivables.open_item', id: openItemId } },
    })
  }

  card(number: string): Promise<GiftCard> {
    return GiftCard.query().where('number', number.replaceAll('-', '')).firstOrFail()
  }

  /** What the ledger owes on cards. */
  async owed(): Promise<number> {
    return 0 - (await accountBalance(OWED))
  }

  /** Faults of the books; none where every control account equals its subledger. */
  async faults(): Promise<string[]> {
    return (await verifyLedger()).faults
  }
}
