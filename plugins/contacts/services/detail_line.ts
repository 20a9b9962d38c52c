import type { Contact, ContactRole } from '../models/contact.ts'

/** The roles of a contact, in a fixed order. */
export function rolesOf(contact: Pick<Contact, 'isCustomer' | 'isVendor' | 'isPartner'>): ContactRole[] {
  const roles: ContactRole[] = []
  if (contact.isCustomer) roles.push('customer')
  if (contact.isVendor) roles.push('vendor')
  if (contact.isPartner) roles.push('partner')
  return roles
}

const WORDS: Record<ContactRole, string> = { customer: 'Customer', vendor: 'Vendor', partner: 'Partner' }

/** Roles as a person reads them: `Customer, vendor`; `No role yet` where there is none. */
export function roleWords(roles: readonly ContactRole[]): string {
  if (roles.length === 0) return 'No role yet'
  const text = roles.map((role) => WORDS[role].toLowerCase()).join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** One line that tells a contact from others of the same name: phone, e-mail, city. */
export function contactDetailLine(contact: Pick<Contact, 'phone' | 'email' | 'city'>): string {
  return [contact.phone, contact.email, contact.city].filter(Boolean).join(' · ')
}
