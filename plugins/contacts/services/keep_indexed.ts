import { Contact } from '../models/contact.ts'
import { ContactEmail, ContactPhone } from '../models/contact_details.ts'
import { indexAtCommit } from './search_source.ts'

/** Has the search follow every change of contacts, phones and e-mails, whoever makes it: also a restore. */
export function keepContactsIndexed(): void {
  Contact.boot()
  Contact.after('save', (contact) => indexAtCommit((contact as Contact).id))
  Contact.after('delete', (contact) => indexAtCommit((contact as Contact).id))
  for (const model of [ContactPhone, ContactEmail]) {
    model.boot()
    model.after('save', (record) => indexAtCommit((record as ContactPhone).contactId))
    model.after('delete', (record) => indexAtCommit((record as ContactPhone).contactId))
  }
}
