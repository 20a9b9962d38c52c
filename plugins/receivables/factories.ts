import type { AnyTenantModel, ModelContribution } from '@benchpin/kernel'
import { Store } from '@benchpin/kernel'
import { createContact } from '@benchpin/plugins/contacts'
import { Hold } from './models/hold.ts'
import { OpenItem } from './models/open_item.ts'
import { Payment } from './models/payment.ts'

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
    ...{ date: '2026-01-05', dueDate: '2026-02-04', amount: 10_000, balance: 10_000, held: 0, isOpen: true },
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

const of = (model: unknown, factory: () => Promise<{ id: number }>): ModelContribution => ({ model: model as AnyTenantModel, factory })

/** The models of receivables with the factories that tests make records with. */
export const receivablesModels: ModelContribution[] = [
  of(OpenItem, openItem),
  of(Payment, payment),
  of(Hold, async () => Hold.create({ paymentId: (await payment()).id, creditItemId: null, payableType: 'receivables.test', payableId: next(), amount: 500 })),
]
