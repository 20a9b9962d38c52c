import { createContact } from '@benchpin/plugins/contacts'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { raiseOpenItem, takePayment, type TakenPayment } from '@benchpin/plugins/receivables'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { StoreCredit } from '../models/store_credit.ts'
import { issueCredit } from '../services/issue.ts'
import { OWED } from '../services/names.ts'

let documents = 0

/** Day of the tests. */
export const TODAY = '2026-03-10'

/** A store with a customer, in the words of these tests. Call inside of the tenant. */
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

  /** Raises an item as an invoice would; below zero as a return would. */
  raise(amount: number, date = TODAY): Promise<number> {
    const id = ++documents
    const line = amount >= 0 ? { credit: amount } : { debit: -amount }
    return raiseOpenItem({
      ...{ contactId: this.contactId, storeId: this.tenant.storeId, date, dueDate: date, amount, memo: 'Test invoice' },
      source: { type: 'test.invoice', id, number: `T-${id}` },
      offsets: [{ account: 'sales_revenue', ...line }],
    })
  }

  /** Gives goodwill credit; answers its id. */
  give(amount: number, more: { date?: string; expiresOn?: string | null } = {}): Promise<number> {
    return issueCredit({ contactId: this.contactId, storeId: this.tenant.storeId, date: TODAY, amount, reason: 'Late repair', ...more })
  }

  /** Pays the oldest items with store credit; below zero a credit item is paid back with it. */
  pay(amount: number, openItemId?: number): Promise<TakenPayment> {
    const applyTo = openItemId === undefined ? ({ oldestFirst: true } as const) : { payable: { type: 'receivables.open_item', id: openItemId } }
    return takePayment({ contactId: this.contactId, storeId: this.tenant.storeId, date: TODAY, tenders: [{ tender: 'store_credit', amount }], applyTo })
  }

  /** What the ledger owes in store credit. */
  async owed(): Promise<number> {
    return 0 - (await accountBalance(OWED))
  }

  credit(id: number): Promise<StoreCredit> {
    return StoreCredit.findOrFail(id)
  }

  /** Faults of the books; none where every control account equals its subledger. */
  async faults(): Promise<string[]> {
    return (await verifyLedger()).faults
  }
}
