import type { CountryCode } from 'libphonenumber-js'
import { isBusinessDate, type AnyTenantModel } from '@benchpin/kernel'
import { ContactFieldError } from '../errors.ts'
import {
  ContactAddress,
  ContactDate,
  ContactEmail,
  ContactPhone,
  ContactPreference,
  ContactRelation,
  ContactRingSize,
} from '../models/contact_details.ts'
import type { ContactDetails } from './contact_input.ts'
import { phoneDigits } from './phone_digits.ts'
import { US_RING_SIZES } from './ring_sizes.ts'

const tidy = (text: string | null | undefined) => text?.trim() || null

/** How one kind of child record is made from what a form sends. */
export interface DetailKind<K extends keyof ContactDetails> {
  key: K
  model: AnyTenantModel
  /** Attributes beside contact and position; throws ContactFieldError beside `<key>.<index>.<field>`. */
  attributes(input: ContactDetails[K][number], at: string, home: CountryCode): Record<string, unknown>
}

function kind<K extends keyof ContactDetails>(key: K, model: unknown, attributes: DetailKind<K>['attributes']): DetailKind<K> {
  return { key, model: model as AnyTenantModel, attributes }
}

/** A leap year stands in where the year is not known, so that February 29 is a day. */
const ANY_YEAR = 2000

function dayOf(input: ContactDetails['dates'][number], at: string) {
  const { month, day, year } = input
  const text = [year ?? ANY_YEAR, month, day].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
  if (!isBusinessDate(text)) throw new ContactFieldError('Use a day that is in the calendar.', { field: `${at}.day` })
  return { kind: input.kind, label: tidy(input.label), month, day, year: year ?? null }
}

function ringSizeOf({ finger, size, note }: ContactDetails['ringSizes'][number], at: string) {
  const plain = String(Number(size))
  if (!US_RING_SIZES.includes(plain)) throw new ContactFieldError('Use a US size in quarters, like 6.25.', { field: `${at}.size` })
  return { finger, size: plain, note: tidy(note) }
}

/** All kinds of child records. */
export const DETAIL_KINDS = [
  kind('addresses', ContactAddress, ({ label, line1, line2, city, region, postalCode, country }, _at, home) => ({
    label: tidy(label),
    line1: line1.trim(),
    line2: tidy(line2),
    city: tidy(city),
    region: tidy(region),
    postalCode: tidy(postalCode),
    country: (tidy(country) ?? home).toUpperCase(),
  })),
  kind('phones', ContactPhone, ({ label, number }, at, home) => {
    const digits = phoneDigits(number, home)
    if (digits.length < 3) throw new ContactFieldError('Enter a phone number like (813) 555-0142.', { field: `${at}.number` })
    return { label: tidy(label), number: number.trim(), digits }
  }),
  kind('emails', ContactEmail, ({ label, address }) => ({ label: tidy(label), address: address.trim() })),
  kind('relations', ContactRelation, ({ relation, name, relatedContactId }) => ({
    relation,
    name: name.trim(),
    relatedContactId: relatedContactId ?? null,
  })),
  kind('dates', ContactDate, dayOf),
  kind('ringSizes', ContactRingSize, ringSizeOf),
  kind('preferences', ContactPreference, ({ topic, preference }) => ({ topic, preference: preference.trim() })),
] as const
