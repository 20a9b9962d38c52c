import { contributionsOf } from '../host/contributions.ts'
import { definePoint, type ContributionPoint } from '../host/points.ts'
import { fillOutbox } from './outbox.ts'

/** Something that happened, which other plugins may listen to. */
export interface DomainEvent<T> extends ContributionPoint<(happened: T) => Promise<void>> {
  /** For inference only. */
  readonly carries?: T
}

/**
 * Publishes an event. Plugins listen by contributing a function to it:
 * `plugin.contribute(invoiceFinalized, async ({ invoiceId }) => { ... })`.
 *
 * @param id - permanent, begins with the publisher's id: `sales.invoice_finalized`
 */
export function defineEvent<T>(id: string): DomainEvent<T> {
  return definePoint<(happened: T) => Promise<void>>(id)
}

/**
 * Tells the listeners of enabled plugins, one after the other, in the open transaction: a listener that throws
 * undoes the use case. Durable listeners (`listenDurably`) are told after the commit, by way of the outbox: that is
 * the place of effects on the outside world.
 */
export async function publish<T>(event: DomainEvent<T>, happened: T): Promise<void> {
  for (const listener of await contributionsOf(event)) await listener(happened)
  await fillOutbox(event.id, happened)
}
