/**
 * What other plugins may use of contacts. Screens import `@benchpin/plugins/contacts/screens/parts/ContactPicker.vue`.
 * Slots of page `contacts::Contact`: `overview` (cards), `actions` (buttons of the head), `tab_<name>` (a tab, with
 * a label); each component receives `contactId`.
 */
export { Contact, type ContactKind, type ContactRole } from './models/contact.ts'
export type { ContactDetails, ContactInput } from './services/contact_input.ts'
export { createContact } from './services/create_contact.ts'
export { updateContact } from './services/update_contact.ts'
export { customerOptions, ensureRole, findContact, findContacts, walkInContact } from './services/find_contacts.ts'
export { contactEvents, type ContactEventSource, type TimelineEntry } from './services/contact_events.ts'
export { lookupContacts, type ContactChoice } from './services/lookup.ts'
export { contactDetailLine, roleWords, rolesOf } from './services/detail_line.ts'
export { contactCreated, type ContactCreated } from './services/events.ts'
export { fingerLabel, FINGERS, US_RING_SIZES } from './services/ring_sizes.ts'
export { ContactChangedError, ContactFieldError, ContactInUseError, StandingContactError } from './errors.ts'
