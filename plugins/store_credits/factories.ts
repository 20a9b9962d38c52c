import { Store, type AnyTenantModel, type ModelContribution } from '@benchpin/kernel'
import { createContact } from '@benchpin/plugins/contacts'
import { StoreCredit } from './models/store_credit.ts'
import { writeEntry } from './services/entries.ts'
import { CREDIT } from './services/names.ts'

let count = 0

/** Makes a credit of a new customer. */
export async function storeCreditFactory(): Promise<StoreCredit> {
  const { id: contactId } = await createContact({ firstName: 'Ana', lastName: 'Reyes', roles: ['customer'] })
  const { id: storeId } = await Store.query().orderBy('id').firstOrFail()
  const number = `SC-T${++count}-${Date.now()}`
  const credit = await StoreCredit.create({
    ...{ number, date: '2026-01-05', expiresOn: null, contactId, storeId, reason: 'Late repair', givenAs: 'goodwill', originType: null, originId: null, originNumber: null },
    ...{ issued: 5_000, used: 0, refunded: 0, expired: 0, voided: 0, remaining: 5_000, isOpen: true },
  })
  await writeEntry({ creditId: credit.id, date: '2026-01-05', kind: 'issued', amount: 5_000, source: { type: CREDIT, id: credit.id, number } })
  return credit
}

/** The models of store credit with the factories that tests make records with. */
export const creditModels: ModelContribution[] = [{ model: StoreCredit as unknown as AnyTenantModel, factory: storeCreditFactory }]
