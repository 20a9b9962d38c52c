import { findInSearch } from '@benchpin/kernel'
import { Contact, type ContactRole } from '../models/contact.ts'
import { contactDetailLine, rolesOf } from './detail_line.ts'
import { findContacts } from './find_contacts.ts'
import { CONTACT_SOURCE } from './search_source.ts'

const SHOWN = 10
const CANDIDATES = 40

/** A contact as pickers show it. */
export interface ContactChoice {
  id: number
  displayName: string
  phone: string | null
  email: string | null
  /** Phone, e-mail and city in one line. */
  detail: string
  roles: ContactRole[]
  taxExempt: boolean
}

/** A contact in the shape of pickers. */
export function choiceOf(contact: Contact): ContactChoice {
  const { id, displayName, phone, email, taxExempt } = contact
  return { id, displayName, phone, email, detail: contactDetailLine(contact), roles: rolesOf(contact), taxExempt }
}

async function recent(): Promise<Contact[]> {
  return Contact.query().orderBy('id', 'desc').limit(CANDIDATES)
}

/**
 * Contacts for a picker, by the beginnings of name, phone and e-mail. A role filters nobody out, because picking a
 * contact gives it the role; those who have it come first.
 */
export async function lookupContacts(text: string, role: ContactRole | null): Promise<ContactChoice[]> {
  const ids = text ? await findInSearch(CONTACT_SOURCE, text, CANDIDATES) : []
  const found = text ? await findContacts(ids) : null
  const contacts = found ? ids.flatMap((id) => found.get(id) ?? []) : await recent()
  const typed = text.toLocaleLowerCase('en-US')
  const rank = (choice: ContactChoice) =>
    (role && !choice.roles.includes(role) ? 2 : 0) + (choice.displayName.toLocaleLowerCase('en-US').startsWith(typed) ? 0 : 1)
  return contacts
    .map(choiceOf)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, SHOWN)
}
