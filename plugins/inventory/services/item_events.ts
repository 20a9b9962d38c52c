import { contributionsOf, definePoint } from '@benchpin/kernel'
import type { TimelineEntry } from '@benchpin/plugins/contacts'

/** Tells what happened to an item: sold on an invoice, out on a memo, repaired. */
export interface ItemEventSource {
  /** Permanent, begins with the plugin's id. */
  id: string
  /** One query for the item, not one for each event. */
  load(itemId: number): Promise<TimelineEntry[]>
}

/** The sources of an item's trail. */
export const itemEvents = definePoint<ItemEventSource>('inventory.item_events')

/** The whole trail of an item over all plugins, newest first. */
export async function trailOf(itemId: number): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = []
  for (const source of await contributionsOf(itemEvents)) entries.push(...(await source.load(itemId)))
  return entries.sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0))
}
