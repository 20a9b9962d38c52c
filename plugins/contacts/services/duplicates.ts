import { Contact } from '../models/contact.ts'
import { ContactEmail, ContactPhone } from '../models/contact_details.ts'
import { homeCountry, phoneDigits } from './phone_digits.ts'

const SHOWN = 5

/** Contacts that have the same phone number or e-mail address: probably the same person. */
export async function contactsAlike({ phone, email }: { phone?: string | null | undefined; email?: string | null | undefined }): Promise<Contact[]> {
  const ids = new Set<number>()
  const digits = phone ? phoneDigits(phone, await homeCountry()) : ''
  if (digits.length >= 7) for (const { contactId } of await ContactPhone.query().where('digits', digits).limit(SHOWN)) ids.add(contactId)
  if (email?.trim()) for (const { contactId } of await ContactEmail.query().where('address', email.trim()).limit(SHOWN)) ids.add(contactId)
  if (ids.size === 0) return []
  return Contact.query().whereIn('id', [...ids]).orderBy('id').limit(SHOWN)
}
