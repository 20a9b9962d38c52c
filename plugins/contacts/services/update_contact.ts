import { findRecord, nowInstant, transaction } from '@benchpin/kernel'
import { ContactChangedError, StandingContactError } from '../errors.ts'
import { Contact } from '../models/contact.ts'
import type { ContactInput } from './contact_input.ts'
import { roleFlags } from './create_contact.ts'
import { describeChanges } from './describe_changes.ts'
import { detailsOf, primaryOf, saveDetails } from './details.ts'
import { namesOf } from './names.ts'
import { taxStateOf } from './tax_state.ts'

/**
 * Changes a contact. What the input does not name stays as it is.
 *
 * @param version - the version that the user saw; null where the caller has just read it
 * @throws ContactChangedError where somebody has changed it since, ContactFieldError, RecordNotFoundError
 */
export async function updateContact(id: number, input: ContactInput, version: number | null): Promise<Contact> {
  return transaction(async () => {
    const contact = await findRecord(Contact, id, { lock: true })
    if (version !== null && contact.version !== version) throw new ContactChangedError(await describeChanges(contact, version))
    if (contact.special && input.roles && !input.roles.includes('customer')) {
      throw new StandingContactError('The walk-in customer stays a customer: sales without a name are made to it.', { field: 'roles' })
    }
    const details = detailsOf(input)
    contact.merge({
      ...namesOf({ ...pick(contact), ...input }),
      ...(input.roles ? roleFlags(input.roles) : {}),
      ...(input.taxExempt === undefined ? {} : taxStateOf(input)),
      ...(input.notes === undefined ? {} : { notes: input.notes?.trim() || null }),
      ...primaryOf(details),
    })
    if (await saveDetails(id, details)) contact.detailsChangedAt = nowInstant()
    return contact.save()
  })
}

function pick({ kind, firstName, lastName, businessName }: Contact) {
  return { kind, firstName, lastName, businessName }
}
