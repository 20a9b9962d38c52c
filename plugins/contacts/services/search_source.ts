import { ambient, beforeCommit, forgetInSearch, indexForSearch, type SearchSource } from '@benchpin/kernel'
import { Contact } from '../models/contact.ts'
import { ContactEmail, ContactPhone } from '../models/contact_details.ts'
import { contactDetailLine } from './detail_line.ts'
import { searchFormsOf } from './phone_digits.ts'

/** Id of the search source. */
export const CONTACT_SOURCE = 'contacts.contact'

/** Contacts to be indexed at the end of each open transaction. */
const waiting = new WeakMap<object, Set<number>>()

async function textsOf(ids: number[]): Promise<Map<number, (string | null)[]>> {
  const texts = new Map<number, (string | null)[]>()
  for (const contact of await Contact.query().whereIn('id', ids)) {
    texts.set(contact.id, [contact.firstName, contact.lastName, contact.businessName, contact.displayName])
  }
  for (const phone of await ContactPhone.query().whereIn('contact_id', ids)) texts.get(phone.contactId)?.push(...searchFormsOf(phone.number, phone.digits))
  for (const email of await ContactEmail.query().whereIn('contact_id', ids)) texts.get(email.contactId)?.push(email.address)
  return texts
}

async function index(ids: number[]): Promise<void> {
  const texts = await textsOf(ids)
  for (const id of ids) {
    const own = texts.get(id)
    if (own) await indexForSearch(CONTACT_SOURCE, id, own)
    else await forgetInSearch(CONTACT_SOURCE, id)
  }
}

/** Has a contact indexed anew when the open transaction ends; many changes of one contact cost one indexing. */
export async function indexAtCommit(contactId: number): Promise<void> {
  const { transaction: open } = ambient()
  const known = open ? waiting.get(open) : undefined
  if (known) {
    known.add(contactId)
    return
  }
  const ids = new Set([contactId])
  if (open) waiting.set(open, ids)
  await beforeCommit(() => index([...ids]))
}

/** Contacts in the global search: by name, phone and e-mail. */
export const contactSearch: SearchSource = {
  id: CONTACT_SOURCE,
  label: 'Contacts',
  icon: 'i-lucide-user',
  permission: 'contacts.view',
  async resolve(ids) {
    const found = new Map((await Contact.query().whereIn('id', ids)).map((contact) => [contact.id, contact]))
    return ids.flatMap((id) => {
      const contact = found.get(id)
      if (!contact) return []
      return [{ id, title: contact.displayName, detail: contactDetailLine(contact), peek: CONTACT_SOURCE, href: `/contacts/${id}` }]
    })
  },
}
