import type { AnyTenantModel, ModelContribution } from '@benchpin/kernel'
import { Contact } from './models/contact.ts'
import { ContactAddress, ContactDate, ContactEmail, ContactPhone, ContactPreference, ContactRelation, ContactRingSize } from './models/contact_details.ts'
import { createContact } from './services/create_contact.ts'

let count = 0

/** A customer of a name that no other has. */
export async function customerFactory(): Promise<Contact> {
  const serial = `${Date.now().toString(36)}${(count++).toString(36)}`
  return createContact({ firstName: 'Ana', lastName: `Reyes ${serial}`, roles: ['customer'] })
}

const of = (model: unknown, factory: () => Promise<{ id: number }>): ModelContribution => ({ model: model as AnyTenantModel, factory })

async function child(): Promise<{ contactId: number; position: number }> {
  return { contactId: (await customerFactory()).id, position: 0 }
}

/** The models of contacts with the factories that tests make records with. */
export const contactModels: ModelContribution[] = [
  of(Contact, customerFactory),
  of(ContactAddress, async () =>
    ContactAddress.create({ ...(await child()), label: 'Home', line1: '12 Harbor St', line2: null, city: 'Tampa', region: 'FL', postalCode: '33602', country: 'US' })
  ),
  of(ContactPhone, async () => ContactPhone.create({ ...(await child()), label: 'Mobile', number: '(813) 555-0142', digits: '18135550142' })),
  of(ContactEmail, async () => ContactEmail.create({ ...(await child()), label: null, address: 'ana@example.com' })),
  of(ContactRelation, async () => ContactRelation.create({ ...(await child()), relation: 'Spouse', name: 'Luis Reyes', relatedContactId: null })),
  of(ContactDate, async () => ContactDate.create({ ...(await child()), kind: 'birthday', label: null, month: 6, day: 3, year: null })),
  of(ContactRingSize, async () => ContactRingSize.create({ ...(await child()), finger: 'left_ring', size: '6.5', note: null })),
  of(ContactPreference, async () => ContactPreference.create({ ...(await child()), topic: 'Metal', preference: 'Platinum' })),
]
