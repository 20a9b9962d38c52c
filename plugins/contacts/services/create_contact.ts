import { publish, transaction } from '@benchpin/kernel'
import { Contact, type ContactRole } from '../models/contact.ts'
import type { ContactInput } from './contact_input.ts'
import { detailsOf, primaryOf, saveDetails } from './details.ts'
import { contactCreated } from './events.ts'
import { namesOf } from './names.ts'
import { taxStateOf } from './tax_state.ts'

/** Role flags from a list of roles. */
export function roleFlags(roles: readonly ContactRole[]) {
  return { isCustomer: roles.includes('customer'), isVendor: roles.includes('vendor'), isPartner: roles.includes('partner') }
}

/**
 * Creates a contact with its child records, in one transaction or in the open one. Loading thousands inside one
 * transaction is fine: each costs its inserts, and search is filled once at the end.
 *
 * @throws ContactFieldError beside the field
 */
export async function createContact(input: ContactInput): Promise<Contact> {
  return transaction(() => insertContact(input, null))
}

/** Creates a contact that may be the organization's walk-in customer. */
export async function insertContact(input: ContactInput, special: 'walk_in' | null): Promise<Contact> {
  const details = detailsOf(input)
  const contact = await Contact.create({
    ...namesOf(input),
    ...roleFlags(input.roles ?? []),
    ...taxStateOf(input),
    email: null,
    phone: null,
    city: null,
    ...primaryOf(details),
    notes: input.notes?.trim() || null,
    special,
    detailsChangedAt: null,
  })
  await saveDetails(contact.id, details, true)
  await publish(contactCreated, { contactId: contact.id })
  return contact
}
