import { ambient, currentTenantId, database, nowInstant } from '@benchpin/kernel'
import type { MessagePurpose } from '../points.ts'

/** How somebody agreed or took it back. */
export type ConsentMethod = 'in_person' | 'by_phone' | 'in_writing' | 'online' | 'unsubscribe_page' | 'one_click' | 'undo' | 'import'

/** Ways of agreeing that a person at the store can note. */
export const NOTED_METHODS: { value: ConsentMethod; label: string }[] = [
  { value: 'in_person', label: 'In person' },
  { value: 'by_phone', label: 'By phone' },
  { value: 'in_writing', label: 'In writing' },
  { value: 'online', label: 'Online' },
]

const WORDS: Record<ConsentMethod, string> = {
  in_person: 'in person',
  by_phone: 'by phone',
  in_writing: 'in writing',
  online: 'online',
  unsubscribe_page: 'on the unsubscribe page',
  one_click: 'in the mail program',
  undo: 'on the unsubscribe page, taking it back',
  import: 'brought along from another system',
}

/** One time that somebody agreed or took it back. */
export interface ConsentEntry {
  channel: string
  purpose: MessagePurpose
  given: boolean
  /** How, in words. */
  method: string
  note: string | null
  by: string
  at: string
}

interface Row {
  channel: string
  purpose: MessagePurpose
  given: number
  method: ConsentMethod
  note: string | null
  noted_by: string
  noted_at: string
}

const rows = () => database().from('messaging_consents').where('messaging_consents.tenant_id', currentTenantId())

/** What is noted. */
export interface NotedConsent {
  contactId: number
  channel: string
  purpose: MessagePurpose
  given: boolean
  method: ConsentMethod
  note?: string | null
}

/** Notes that somebody agreed or took it back: when, how and by whom. Entries are never changed. */
export async function noteConsent({ contactId, channel, purpose, given, method, note = null }: NotedConsent): Promise<void> {
  const row = { tenant_id: currentTenantId(), contact_id: contactId, channel, purpose, given: given ? 1 : 0, method, note, noted_by: ambient().actor.name, noted_at: nowInstant() }
  await database().insertQuery().table('messaging_consents').insert(row)
}

/** Whether somebody agrees, as it was last noted; null where nothing was. */
export async function consentOf(contactId: number, channel: string, purpose: MessagePurpose): Promise<boolean | null> {
  const row = (await rows().where('contact_id', contactId).where('channel', channel).where('purpose', purpose).orderBy('id', 'desc').select('given').first()) as { given: number } | null
  return row ? Number(row.given) === 1 : null
}

/** Everything noted of a contact, the latest first. */
export async function consentHistory(contactId: number): Promise<ConsentEntry[]> {
  const found = (await rows().where('contact_id', contactId).orderBy('id', 'desc').limit(100)) as Row[]
  return found.map(({ channel, purpose, given, method, note, noted_by: by, noted_at: at }) => ({ channel, purpose, given: Number(given) === 1, method: WORDS[method], note, by, at }))
}
