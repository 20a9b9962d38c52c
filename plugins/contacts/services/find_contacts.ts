import { currentTenantId, database, findRecord, isDuplicateKey, transaction, type FilterOption } from '@benchpin/kernel'
import { Contact, type ContactRole } from '../models/contact.ts'
import { insertContact } from './create_contact.ts'

const FLAGS = { customer: 'isCustomer', vendor: 'isVendor', partner: 'isPartner' } as const

/**
 * The contact with this id in the ambient tenant.
 *
 * @throws RecordNotFoundError
 */
export async function findContact(id: number): Promise<Contact> {
  return findRecord(Contact, id)
}

/** Several contacts at once, by id; ids that are not there are absent. */
export async function findContacts(ids: readonly number[]): Promise<Map<number, Contact>> {
  if (ids.length === 0) return new Map()
  const contacts = await Contact.query().whereIn('id', [...new Set(ids)])
  return new Map(contacts.map((contact) => [contact.id, contact]))
}

/**
 * Gives a contact a role where it does not have it: it was picked in that role. No permission is needed beyond that
 * of the work in which it was picked.
 *
 * @throws RecordNotFoundError
 */
export async function ensureRole(contactId: number, role: ContactRole): Promise<Contact> {
  const seen = await findContact(contactId)
  if (seen[FLAGS[role]]) return seen
  return transaction(async () => {
    const contact = await findRecord(Contact, contactId, { lock: true })
    if (contact[FLAGS[role]]) return contact
    return contact.merge({ [FLAGS[role]]: true }).save()
  })
}

/** The contact to whom sales without a name are made; one in each organization. */
export async function walkInContact(): Promise<Contact> {
  const read = () => Contact.query().where('special', 'walk_in').first()
  const present = await read()
  if (present) return present
  try {
    return await transaction(() => insertContact({ firstName: 'Walk-in', lastName: 'customer', roles: ['customer'] }, 'walk_in'))
  } catch (error) {
    const made = isDuplicateKey(error) ? await read() : null
    if (!made) throw error
    return made
  }
}

/** Customers by name, for the choices of a filter. */
export async function customerOptions(limit = 200): Promise<FilterOption[]> {
  const rows = (await database()
    .from('contacts_contacts')
    .where('contacts_contacts.tenant_id', currentTenantId())
    .where('is_customer', 1)
    .orderBy('display_name')
    .limit(limit)
    .select('id', 'display_name')) as { id: number | string; display_name: string }[]
  return rows.map(({ id, display_name }) => ({ value: String(id), label: display_name }))
}
