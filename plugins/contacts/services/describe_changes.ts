import { currentTenantId, database } from '@benchpin/kernel'
import type { Contact } from '../models/contact.ts'

const WORDS: Record<string, string> = {
  kind: 'name',
  firstName: 'name',
  lastName: 'name',
  businessName: 'name',
  displayName: 'name',
  isCustomer: 'roles',
  isVendor: 'roles',
  isPartner: 'roles',
  email: 'e-mail',
  phone: 'phone',
  city: 'address',
  taxExempt: 'tax state',
  taxExemptReason: 'tax state',
  taxExemptNumber: 'tax state',
  notes: 'notes',
  detailsChangedAt: 'details',
}

interface Entry {
  actor_name: string
  after_json: string | null
}

/**
 * Who changed what of a contact since the user read it, as a sentence, from the audit log: every update counts the
 * version up by one and has one entry.
 *
 * @param seen - the version that the user saw
 */
export async function describeChanges(contact: Contact, seen: number): Promise<string> {
  const missed = contact.version - seen
  const entries = (await database()
    .from('audit_entries')
    .where('audit_entries.tenant_id', currentTenantId())
    .where('entity', 'contacts_contacts')
    .where('record_id', contact.id)
    .orderBy('sequence', 'desc')
    .limit(Math.min(Math.max(missed, 1), 20))
    .select('actor_name', 'after_json')) as Entry[]
  const who = [...new Set(entries.map(({ actor_name }) => actor_name))]
  const changed = entries.flatMap(({ after_json }) => Object.keys(JSON.parse(after_json ?? '{}') as object))
  const what = [...new Set(changed.map((name) => WORDS[name] ?? 'details'))]
  const words = new Intl.ListFormat('en-US').format(what.length > 1 ? what.filter((word) => word !== 'details' || what.length === 1) : what)
  return `${new Intl.ListFormat('en-US').format(who) || 'Somebody'} changed ${words || 'this contact'} since you opened it.`
}
