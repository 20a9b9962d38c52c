import { findRecord, isStillReferenced, useCase } from '@benchpin/kernel'
import { ContactInUseError, StandingContactError } from '../errors.ts'
import { removeFilesOf } from '@benchpin/plugins/files'
import { Contact } from '../models/contact.ts'
import { ContactRelation } from '../models/contact_details.ts'
import { CONTACT_FILES } from './contact_files.ts'
import { deleteDetails } from './details.ts'

/**
 * Deletes a contact whom no other record names. Contact and child records stand in the audit log, from where each
 * can be brought back; its files can not.
 *
 * @throws ContactInUseError, StandingContactError, RecordNotFoundError
 */
export async function deleteContact(id: number): Promise<void> {
  await useCase('contacts.delete', async () => {
    const contact = await findRecord(Contact, id, { lock: true })
    if (contact.special) throw new StandingContactError('The walk-in customer stays: sales without a name are made to it.')
    // Who names the contact as a relative keeps the name, and loses the link.
    for (const relation of await ContactRelation.query().where('related_contact_id', id)) await relation.merge({ relatedContactId: null }).save()
    await deleteDetails(id)
    await removeFilesOf(CONTACT_FILES, id)
    try {
      await contact.delete()
    } catch (error) {
      if (isStillReferenced(error)) throw new ContactInUseError(contact.displayName)
      throw error
    }
    return { id }
  })
}
