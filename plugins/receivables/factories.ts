import type { AnyTenantModel, ModelContribution } from '@benchpin/kernel'
import { Store } from '@benchpin/kernel'
import { createContact } from '@benchpin/plugins/contacts'
import { Hold } from './models/hold.ts'
import { IssuedStatement } from './models/issued_statement.ts'
import { OpenItem } from './models/open_item.ts'
import { Payment } from './models/payment.ts'
import { PromiseToPay } from './models/promise_to_pay.ts'
import { StatementRun } from './models/statement_run.ts'
import { Terms } from './models/terms.ts'
import { WriteOff } from './models/write_off.ts'
import { WriteOffReversal } from './models/write_off_reversal.ts'

let count = 0
const next = () => ++count + Date.now() * 1000

async function placed() {
  const contact = await createContact({ kind: 'person', firstName: 'Ana', lastName: 'Reyes', roles: ['customer'] })
  const store = await Store.query().orderBy('id').firstOrFail()
  return { contactId: contact.id, storeId: store.id }
}

async function openItem(): Promise<OpenItem> {
  const sourceId = next()
  return OpenItem.create({
    ...(await placed()),
    ...{ date: '2026-01-05', dueDate: '2026-02-04', amount: 10_000, balance: 10_000, held: 0, writtenOff: 0, isOpen: true },
    ...{ sourceType: 'receivables.test', sourceId, sourceNumber: `T-${sourceId}`, memo: 'Test document', standing: 1, reversedOn: null, reversalReason: null },
  })
}

async function payment(): Promise<Payment> {
  return Payment.create({
    ...(await placed()),
    ...{ number: `P-${next()}`, date: '2026-01-05', tender: 'check', kind: null, amount: 10_000, reference: '1042', received: null },
    ...{ unapplied: 10_000, held: 0, isOpen: true, state: 'posted', voidedOn: null, voidReason: null, voidNote: null, flag: null },
  })
}

async function writeOff(): Promise<WriteOff> {
  const { id: openItemId, contactId, storeId } = await openItem()
  return WriteOff.create({ contactId, storeId, openItemId, date: '2026-02-01', amount: 10_000, remaining: 6_000, recovered: 4_000, reason: 'uncollectible', note: `Case ${next()}` })
}

const of = (model: unknown, factory: () => Promise<{ id: number }>): ModelContribution => ({ model: model as AnyTenantModel, factory })

/** The models of receivables with the factories that tests make records with. */
export const receivablesModels: ModelContribution[] = [
  of(OpenItem, openItem),
  of(Payment, payment),
  of(Hold, async () => Hold.create({ paymentId: (await payment()).id, creditItemId: null, payableType: 'receivables.test', payableId: next(), amount: 500 })),
  of(Terms, async () => Terms.create({ contactId: (await placed()).contactId, creditLimit: 500_000 })),
  of(PromiseToPay, async () => PromiseToPay.create({ contactId: (await placed()).contactId, amount: 5_000, promisedFor: '2026-03-01', notedOn: '2026-02-01', notedBy: 'Ana Reyes', note: `Call ${next()}`, standing: 1 })),
  of(StatementRun, async () => StatementRun.create({
    ...{ fromDate: '2026-01-01', toDate: '2026-01-31', choice: { who: 'balance', days: 0, contactIds: [], storeIds: [], mail: true, print: 'rest' }, storeId: (await placed()).storeId, madeBy: `Ana Reyes ${next()}` },
    ...{ chosen: 3, mailed: 2, printed: 1, skipped: 0, files: [], state: 'done', expiresAt: '2026-02-07T00:00:00.000Z' },
  })),
  of(IssuedStatement, async () => IssuedStatement.create({ ...(await placed()), fromDate: '2026-01-01', toDate: '2026-01-31', balance: 10_000, mailedAt: null, mailedTo: `ana${next()}@example.com` })),
  of(WriteOff, writeOff),
  of(WriteOffReversal, async () => WriteOffReversal.create({ writeOffId: (await writeOff()).id, kind: 'recovered', date: '2026-02-10', amount: 4_000, note: null })),
]
