import { defineEvent } from '@benchpin/kernel'

/** A contact was added. */
export interface ContactCreated {
  contactId: number
}

/** Told in the transaction that adds a contact. */
export const contactCreated = defineEvent<ContactCreated>('contacts.contact_created')
