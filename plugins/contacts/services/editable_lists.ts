import type { AnyTenantModel, EditableList } from '@benchpin/kernel'
import { ContactAddress, ContactEmail, ContactPhone, ContactPreference, ContactRelation } from '../models/contact_details.ts'
import { SUGGESTIONS } from './suggestions.ts'

function list(id: string, title: string, description: string, model: unknown, attribute: string, longest: number, required = false): EditableList {
  return { id, group: 'Contacts', title, description, words: SUGGESTIONS[id] ?? [], uses: [{ model: model as AnyTenantModel, attribute }], longest, required }
}

/** The words of contacts that a jeweler may make his own. */
export const contactLists: EditableList[] = [
  list('contacts.phone_labels', 'Kinds of phone numbers', 'What stands beside a phone number: Mobile, Work.', ContactPhone, 'label', 32),
  list('contacts.email_labels', 'Kinds of e-mail addresses', 'What stands beside an e-mail address: Personal, Invoices.', ContactEmail, 'label', 32),
  list('contacts.address_labels', 'Kinds of addresses', 'What stands beside an address: Home, Shipping.', ContactAddress, 'label', 32),
  list('contacts.relations', 'Relations', 'How somebody belongs to a contact: Spouse, Assistant.', ContactRelation, 'relation', 32, true),
  list('contacts.topics', 'Topics of preferences', 'What a preference is about: Metal, Allergy.', ContactPreference, 'topic', 32, true),
]
