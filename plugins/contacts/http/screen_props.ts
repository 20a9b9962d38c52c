import type { FilterOption } from '@benchpin/kernel'
import type { ContactKind, ContactRole } from '../models/contact.ts'
import type { TimelineEntry } from '../services/contact_events.ts'

/** A child record in a form; new ones have no id yet. */
export type DetailRow = { id?: number } & Record<string, string | number | null | undefined>

/** Child records by kind, as forms and pages receive them. */
export type DetailRows = Record<'addresses' | 'phones' | 'emails' | 'relations' | 'dates' | 'ringSizes' | 'preferences', DetailRow[]>

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
}

/** `contacts::Contact`. */
export interface ContactPageProps {
  contact: { id: number; displayName: string; phone: string | null; email: string | null; standing: boolean; addedAt: string; roleWords: string } & ContactFields
  details: DetailRows
  /** What is known of the ring sizes on file: millimeters by US size. */
  ringDiameters: Record<string, string>
  fingers: FilterOption[]
  tab: string
  /** Null unless the history is open. */
  history: { entries: TimelineEntry[]; failed: string[] } | null
}
