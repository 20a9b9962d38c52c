import type { DomainRecords } from '../models/sender_domain.ts'
import type { MergeField, MessagePurpose } from '../points.ts'
import type { RecordToPublish } from '../services/domain_records.ts'
import type { SenderInput } from '../services/sender.ts'
import type { Leaving } from '../services/unsubscribe.ts'
import type { HeldWords } from '../services/templates.ts'

/** A template in the list. */
export interface TemplateEntry {
  id: string
  title: string
  description: string
  purpose: MessagePurpose
  /** Names of the places that have words of their own: `Everywhere`, or a store's. */
  changedIn: string[]
}

/** Props of Settings > Messages. */
export interface TemplatesProps {
  templates: TemplateEntry[]
}

/** A place whose words are edited. */
export interface PlaceChoice {
  value: string
  label: string
}

/** Props of the template editor. */
export interface TemplateProps {
  template: { id: string; title: string; description: string; purpose: MessagePurpose }
  channel: { id: string; title: string; hasSubject: boolean }
  fields: MergeField[]
  /** Null for the whole organization. */
  storeId: number | null
  stores: { id: number; name: string }[]
  words: HeldWords
  hasRecord: boolean
  /** Where a test goes. */
  ownAddress: string | null
}

/** A domain as its card shows it. */
export interface DomainView {
  id: number
  domain: string
  isVerified: boolean
  checkedAt: string | null
  records: DomainRecords
  toPublish: RecordToPublish[]
}

/** Props of the sender screen. */
export interface SenderProps {
  /** Null for the whole organization. */
  storeId: number | null
  stores: { id: number; name: string }[]
  sender: SenderInput
  /** What holds where a field is empty. */
  otherwise: SenderInput
  /** What messages come from now. */
  from: { name: string; email: string; isOwn: boolean; replyTo: string | null }
  domains: DomainView[]
}

/** An address that is not written to. */
export interface SuppressedView {
  id: number
  address: string
  scope: 'marketing' | 'all'
  words: string
  note: string | null
  since: string
}

/** Props of the list of addresses that are not written to. */
export interface SuppressedProps {
  addresses: SuppressedView[]
}

/** Props of the public page on which a person unsubscribes. */
export interface UnsubscribeProps {
  /** Null where the link is none of ours. */
  leaving: Leaving | null
  path: string
}
