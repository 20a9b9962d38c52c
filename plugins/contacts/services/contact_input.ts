import type { ContactKind, ContactRole } from '../models/contact.ts'

/** An id names the record that is kept; without one it is new. */
interface Kept {
  id?: number | undefined
}

export interface AddressInput extends Kept {
  label?: string | null | undefined
  line1: string
  line2?: string | null | undefined
  city?: string | null | undefined
  region?: string | null | undefined
  postalCode?: string | null | undefined
  /** Two letters; `US` where absent. */
  country?: string | null | undefined
}

export interface PhoneInput extends Kept {
  label?: string | null | undefined
  number: string
}

export interface EmailInput extends Kept {
  label?: string | null | undefined
  address: string
}

export interface RelationInput extends Kept {
  relation: string
  name: string
  relatedContactId?: number | null | undefined
}

export interface DateInput extends Kept {
  kind: 'birthday' | 'anniversary' | 'other'
  label?: string | null | undefined
  month: number
  day: number
  year?: number | null | undefined
}

export interface RingSizeInput extends Kept {
  finger: string
  /** US size in quarters: `6.5`. */
  size: string
  note?: string | null | undefined
}

export interface PreferenceInput extends Kept {
  topic: string
  preference: string
}

/** The child records of a contact, each list in its order; the first is the primary one. */
export interface ContactDetails {
  addresses: AddressInput[]
  phones: PhoneInput[]
  emails: EmailInput[]
  relations: RelationInput[]
  dates: DateInput[]
  ringSizes: RingSizeInput[]
  preferences: PreferenceInput[]
}

/** What a contact is made of. At least one name is needed: first, last or business. */
export interface ContactInput extends Partial<ContactDetails> {
  /** `business` where only a business name is given, else `person`. */
  kind?: ContactKind | undefined
  firstName?: string | null | undefined
  lastName?: string | null | undefined
  businessName?: string | null | undefined
  /** A new contact has none until it is picked in a role or given one. */
  roles?: ContactRole[] | undefined
  /** Short for one e-mail address or phone number, where the lists are not given. */
  email?: string | null | undefined
  phone?: string | null | undefined
  taxExempt?: boolean | undefined
  taxExemptReason?: string | null | undefined
  taxExemptNumber?: string | null | undefined
  notes?: string | null | undefined
}
