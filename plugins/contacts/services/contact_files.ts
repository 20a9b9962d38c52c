import type { FileOwner } from '@benchpin/plugins/files'
import { Contact } from '../models/contact.ts'

/** Owner type of the files of contacts: resale certificates, sketches, photos of what they wear. */
export const CONTACT_FILES = 'contacts.contact'

/** Files of contacts. */
export const contactFiles: FileOwner = {
  type: CONTACT_FILES,
  viewPermission: 'contacts.view',
  editPermission: 'contacts.edit',
  exists: async (id) => (await Contact.query().where('id', id).first()) !== null,
}
