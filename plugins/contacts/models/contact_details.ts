import { column, tenantModel } from '@benchpin/kernel'

/** What each child record of a contact has: whose it is, and its place; the first is the primary one. */
const belongs = { contactId: column.reference(), position: column.integer() }

/** A postal address of a contact. */
export class ContactAddress extends tenantModel({
  table: 'contacts_addresses',
  noun: 'address',
  columns: {
    ...belongs,
    label: column.nullable(column.text()),
    line1: column.text(),
    line2: column.nullable(column.text()),
    city: column.nullable(column.text()),
    /** State or province: `FL`. */
    region: column.nullable(column.text()),
    postalCode: column.nullable(column.text()),
    /** Two letters, ISO 3166: `US`. */
    country: column.text(),
  },
  title: (address) => address.line1,
  restorable: true,
}) {}

/** A phone number as it was typed, with its digits for search. */
export class ContactPhone extends tenantModel({
  table: 'contacts_phones',
  noun: 'phone number',
  columns: {
    ...belongs,
    label: column.nullable(column.text()),
    number: column.text(),
    /** With the country code, without the plus: `18135550142`. */
    digits: column.text(),
  },
  title: (phone) => phone.number,
  restorable: true,
}) {}

/** An e-mail address of a contact. */
export class ContactEmail extends tenantModel({
  table: 'contacts_emails',
  noun: 'e-mail address',
  columns: { ...belongs, label: column.nullable(column.text()), address: column.text() },
  title: (email) => email.address,
  restorable: true,
}) {}

/** Somebody who belongs to a contact: a spouse, a child, an assistant. */
export class ContactRelation extends tenantModel({
  table: 'contacts_relations',
  noun: 'related person',
  columns: {
    ...belongs,
    relation: column.text(),
    name: column.text(),
    /** The person's own contact, where there is one. */
    relatedContactId: column.nullable(column.reference()),
  },
  title: (related) => related.name,
  restorable: true,
}) {}

/** A day of the year to remember; stores often know no year. */
export class ContactDate extends tenantModel({
  table: 'contacts_dates',
  noun: 'date',
  columns: {
    ...belongs,
    kind: column.text<'birthday' | 'anniversary' | 'other'>(),
    /** Whose birthday, or what the day is. */
    label: column.nullable(column.text()),
    /** 1 to 12. */
    month: column.integer(),
    /** 1 to 31. */
    day: column.integer(),
    year: column.nullable(column.integer()),
  },
  title: (date) => date.label ?? date.kind,
  restorable: true,
}) {}

/** A ring size of one finger, in US sizes: `6.5`. */
export class ContactRingSize extends tenantModel({
  table: 'contacts_ring_sizes',
  noun: 'ring size',
  columns: { ...belongs, finger: column.text(), size: column.text(), note: column.nullable(column.text()) },
  title: (ring) => `${ring.finger} ${ring.size}`,
  restorable: true,
}) {}

/** Something that a contact likes or can't wear: `metal`, `platinum only`. */
export class ContactPreference extends tenantModel({
  table: 'contacts_preferences',
  noun: 'preference',
  columns: { ...belongs, topic: column.text(), preference: column.text() },
  title: (wish) => wish.preference,
  restorable: true,
}) {}
