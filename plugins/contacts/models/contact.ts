import { column, tenantModel } from '@benchpin/kernel'

/** What a contact is: a person, or a business with a person to ask for. */
export type ContactKind = 'person' | 'business'

/** The parts that a contact can play, in any mix. */
export type ContactRole = 'customer' | 'vendor' | 'partner'

/**
 * A person or business that the store deals with. `email`, `phone` and `city` repeat the first of the child
 * records, so that lists and pickers need no join.
 */
export class Contact extends tenantModel({
  table: 'contacts_contacts',
  noun: 'contact',
  columns: {
    kind: column.text<ContactKind>(),
    firstName: column.nullable(column.text()),
    lastName: column.nullable(column.text()),
    businessName: column.nullable(column.text()),
    displayName: column.text(),
    isCustomer: column.boolean(),
    isVendor: column.boolean(),
    isPartner: column.boolean(),
    email: column.nullable(column.text()),
    phone: column.nullable(column.text()),
    city: column.nullable(column.text()),
    taxExempt: column.boolean(),
    taxExemptReason: column.nullable(column.text()),
    /** Number of the resale or exemption certificate. */
    taxExemptNumber: column.nullable(column.text()),
    notes: column.nullable(column.text()),
    /** `walk_in` for the one contact to whom nameless sales are made; null for all others. */
    special: column.nullable(column.text<'walk_in'>()),
    /** Moved when a child record changes, so that `version` counts the whole contact. */
    detailsChangedAt: column.nullable(column.instant()),
  },
  title: (contact) => contact.displayName,
  restorable: true,
}) {}
