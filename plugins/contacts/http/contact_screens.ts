import { wordLists } from '@benchpin/kernel'
import { filesOf, forScreen } from '@benchpin/plugins/files'
import type { Contact } from '../models/contact.ts'
import { CONTACT_FILES } from '../services/contact_files.ts'
import { rolesOf, roleWords } from '../services/detail_line.ts'
import { loadDetails } from '../services/details.ts'
import { FINGERS, ringDiameter, US_RING_SIZES } from '../services/ring_sizes.ts'
import { timelineOf } from '../services/timeline.ts'
import type { ContactFields, ContactFormProps, ContactPageProps, DetailRows } from './screen_props.ts'

const NO_DETAILS: DetailRows = { addresses: [], phones: [], emails: [], relations: [], dates: [], ringSizes: [], preferences: [] }

function fieldsOf(contact: Contact): ContactFields {
  const { kind, firstName, lastName, businessName, taxExempt, taxExemptReason, taxExemptNumber, notes } = contact
  return { kind, firstName, lastName, businessName, roles: rolesOf(contact), taxExempt, taxExemptReason, taxExemptNumber, notes }
}

const choices = { fingers: [...FINGERS], ringSizes: [...US_RING_SIZES] }

/** Props of the form of a new contact. */
export async function newFormProps(): Promise<ContactFormProps> {
  return { contact: null, details: NO_DETAILS, ...choices, words: await wordLists() }
}

/** Props of the form of a contact. */
export async function formProps(contact: Contact): Promise<ContactFormProps> {
  const { id, version, displayName } = contact
  return { contact: { id, version, displayName, ...fieldsOf(contact) }, details: (await loadDetails(id)) as unknown as DetailRows, ...choices, words: await wordLists() }
}

/** Props of a contact's page; its history is loaded only where that tab is open. */
export async function pageProps(contact: Contact, tab: string): Promise<ContactPageProps> {
  const { id, displayName, phone, email, special, createdAt } = contact
  const details = (await loadDetails(id)) as unknown as DetailRows
  return {
    contact: { id, displayName, phone, email, standing: special !== null, addedAt: createdAt, roleWords: roleWords(rolesOf(contact)), ...fieldsOf(contact) },
    details,
    ringDiameters: Object.fromEntries(details.ringSizes.map(({ size }) => [size, ringDiameter(size)])),
    fingers: choices.fingers,
    files: ((await filesOf(CONTACT_FILES, [id])).get(id) ?? []).map(forScreen),
    tab,
    history: tab === 'history' ? await timelineOf(contact) : null,
  }
}
