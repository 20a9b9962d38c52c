import { contributionsOf, kernelLogger } from '@benchpin/kernel'
import type { Contact } from '../models/contact.ts'
import { contactEvents, type TimelineEntry } from './contact_events.ts'

/** A contact's history from all plugins, newest first, and whose part of it is missing. */
export interface ContactTimeline {
  entries: TimelineEntry[]
  /** Ids of sources that failed; the others are shown. */
  failed: string[]
}

/**
 * Everything that the plugins know to have happened with a contact. Each source is asked once, whatever the number
 * of its entries; one that fails does not hide the others.
 */
export async function timelineOf(contact: Contact): Promise<ContactTimeline> {
  const entries: TimelineEntry[] = [{ at: contact.createdAt, text: 'Contact added' }]
  const failed: string[] = []
  for (const source of await contributionsOf(contactEvents)) {
    try {
      entries.push(...(await source.load(contact.id)))
    } catch (error) {
      kernelLogger()?.error({ err: error }, `The contact history of ${source.id} failed`)
      failed.push(source.id)
    }
  }
  return { entries: entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)), failed }
}
