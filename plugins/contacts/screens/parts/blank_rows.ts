import type { AddressRow, ContactFields, DateRow, EmailRow, PhoneRow, PreferenceRow, RelationRow, RingSizeRow } from '../../http/screen_props.ts'

/** What the form of a new contact begins with. */
export function blankContact(): ContactFields {
  return { kind: 'person', firstName: null, lastName: null, businessName: null, roles: [], taxExempt: false, taxExemptReason: null, taxExemptNumber: null, notes: null }
}

/** New child records, by kind. */
export const blank = {
  phone: (): PhoneRow => ({ label: 'Mobile', number: '' }),
  email: (): EmailRow => ({ label: null, address: '' }),
  address: (): AddressRow => ({ label: 'Home', line1: '', line2: null, city: null, region: null, postalCode: null, country: 'US' }),
  relation: (): RelationRow => ({ relation: 'Spouse', name: '', relatedContactId: null }),
  date: (): DateRow => ({ kind: 'birthday', label: null, month: null, day: null, year: null }),
  ringSize: (): RingSizeRow => ({ finger: 'left_ring', size: '6.5', note: null }),
  preference: (): PreferenceRow => ({ topic: 'Metal', preference: '' }),
}

/** Months by number, as a choice. */
export const months = Array.from({ length: 12 }, (_, index) => ({
  value: index + 1,
  label: new Date(Date.UTC(2000, index, 1)).toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' }),
}))
