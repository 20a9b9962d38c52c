import { can, type PeekFact, type QuickPeek } from '@benchpin/kernel'
import { rolesOf, roleWords } from './detail_line.ts'
import { loadDetails } from './details.ts'
import { findContact } from './find_contacts.ts'
import { fingerLabel } from './ring_sizes.ts'
import { timelineOf } from './timeline.ts'

const EVENTS_SHOWN = 6

function factsOf(details: Awaited<ReturnType<typeof loadDetails>>): PeekFact[] {
  const facts: PeekFact[] = []
  const add = (label: unknown, value: unknown) => facts.push({ label: String(label), type: 'text', value: String(value) })
  for (const { label, number } of details.phones) add(label ?? 'Phone', number)
  for (const { label, address } of details.emails) add(label ?? 'E-mail', address)
  for (const { label, line1, city, region } of details.addresses.slice(0, 2)) add(label ?? 'Address', [line1, city, region].filter(Boolean).join(', '))
  for (const { finger, size } of details.ringSizes) add(fingerLabel(String(finger)), `size ${String(size)}`)
  for (const { topic, preference } of details.preferences.slice(0, 4)) add(topic, preference)
  return facts
}

/** A contact seen from the side. */
export const contactPeek: QuickPeek = {
  type: 'contacts.contact',
  permission: 'contacts.view',
  async load(id) {
    const contact = await findContact(id)
    const details = await loadDetails(id)
    const { entries } = await timelineOf(contact)
    const facts = factsOf(details)
    if (contact.taxExempt) facts.push({ label: 'Pays no tax', type: 'text', value: contact.taxExemptReason })
    if (contact.notes) facts.push({ label: 'Notes', type: 'text', value: contact.notes })
    return {
      type: 'contacts.contact',
      id,
      title: contact.displayName,
      ...(contact.kind === 'person' && contact.businessName ? { subtitle: contact.businessName } : {}),
      state: { label: roleWords(rolesOf(contact)), tone: 'neutral' },
      href: `/contacts/${id}`,
      figures: [],
      facts,
      events: entries.slice(0, EVENTS_SHOWN).map(({ at, text }) => ({ at, text })),
      ...((await can('contacts.edit')) ? { actions: [{ label: 'Edit', href: `/contacts/${id}/edit` }] } : {}),
    }
  },
}
