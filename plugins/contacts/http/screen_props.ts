import type { FilterOption } from '@benchpin/kernel'
import type { FileForScreen } from '@benchpin/plugins/files'
import type { ContactKind, ContactRole } from '../models/contact.ts'
import type { TimelineEntry } from '../services/contact_events.ts'

/** A child record that is kept has an id; a new one has none yet. */
interface Row {
  id?: number
}

/** An address of a form or page. */
export interface AddressRow extends Row {
  label: string | null
  line1: string
  line2: string | null
  city: string | null
  region: string | null
  postalCode: string | null
  country: string | null
}

/** A phone number of a form or page. */
export interface PhoneRow extends Row {
  label: string | null
  number: string
}

/** An e-mail address of a form or page. */
export interface EmailRow extends Row {
  label: string | null
  address: string
}

/** A related person of a form or page. */
export interface RelationRow extends Row {
  relation: string
  name: string
  relatedContactId: number | null
}

/** A day to remember of a form or page. */
export interface DateRow extends Row {
  kind: 'birthday' | 'anniversary' | 'other'
  label: string | null
  month: number | null
  day: number | null
  year: number | null
}

/** A ring size of a form or page. */
export interface RingSizeRow extends Row {
  finger: string
  size: string
  note: string | null
}

/** A preference of a form or page. */
export interface PreferenceRow extends Row {
  topic: string
  preference: string
}

/** Child records by kind, as forms and pages receive them. */
export interface DetailRows {
  addresses: AddressRow[]
  phones: PhoneRow[]
  emails: EmailRow[]
  relations: RelationRow[]
  dates: DateRow[]
  ringSizes: RingSizeRow[]
  preferences: PreferenceRow[]
}

/** A contact's own fields. */
export interface ContactFields {
  kind: ContactKind
  firstName: string | null
  lastName: string | null
  businessName: string | null
  roles: ContactRole[]
  taxExempt: boolean
  taxExemptReason: string | null
  taxExemptNumber: string | null
  notes: string | null
}

/** `contacts::ContactForm`: null where a new contact is made. */
export interface ContactFormProps {
  contact: ({ id: number; version: number; displayName: string } & ContactFields) | null
  details: DetailRows
  fingers: FilterOption[]
  ringSizes: string[]
  /** The tenant's words of editable lists. */
  words: Record<string, string[]>
}

/** `contacts::Contact`. */
export interface ContactPageProps {
  contact: { id: number; displayName: string; phone: string | null; email: string | null; standing: boolean; addedAt: string; roleWords: string } & ContactFields
  details: DetailRows
  /** What is known of the ring sizes on file: millimeters by US size. */
  ringDiameters: Record<string, string>
  fingers: FilterOption[]
  files: FileForScreen[]
  tab: string
  /** Null unless the history is open. */
  history: { entries: TimelineEntry[]; failed: string[] } | null
}
