import { definePoint } from '../host/points.ts'
import type { DomainEvent } from './events.ts'

/** What a durable listener is told beside what happened. */
export interface Delivery {
  /** Stays the same however often the event is delivered: pass it on as the idempotency key of calls to other hosts. */
  key: string
  /** 1 at the first attempt. */
  attempt: number
}

/** How a plugin listens durably. */
export interface DurableListening<T> {
  /** Permanent, begins with the plugin's id: `shopify.publish_item`. */
  id: string
  /** What must be told in order, for instance `item:12`. Deliveries of other aggregates do not wait for it. */
  aggregate(happened: T): string
  /**
   * Runs after the commit, in the event's tenant, as the system. Where it throws it is run again, later and later, and
   * at last laid aside as a dead letter; what comes after it for the same aggregate waits.
   */
  handle(happened: T, delivery: Delivery): Promise<void>
  /**
   * True for a listener that calls other hosts. It then runs with no transaction open, because a slow host would hold
   * rows locked; it must bear being told twice. Others run in one transaction with the mark that they have been told:
   * what they write to the database is written once.
   */
  outside?: boolean
}

/** A durable listener as its point holds it. */
export interface DurableListener extends Omit<DurableListening<never>, 'aggregate' | 'handle'> {
  /** Id of the event. */
  event: string
  aggregate(happened: unknown): string
  handle(happened: unknown, delivery: Delivery): Promise<void>
}

/** Listeners that are told after the commit, at least once, in order for each aggregate. */
export const durableListeners = definePoint<DurableListener>('kernel.durable_listeners')

/**
 * A listener that runs after commit, at least once, in order for each aggregate, retried with back-off; contributed to
 * `durableListeners`. What happened must be JSON. The order is that of publishing, as long as a use case locks its
 * aggregate (by reading it for update, or saving it) before it publishes.
 *
 * @example
 * plugin.contribute(durableListeners, listenDurably(invoiceFinalized, {
 *   id: 'loyalty.earn',
 *   aggregate: ({ contactId }) => `contact:${contactId}`,
 *   handle: ({ invoiceId }) => earnPoints(invoiceId),
 * }))
 */
export function listenDurably<T>(event: DomainEvent<T>, listener: DurableListening<T>): DurableListener {
  return {
    id: listener.id,
    event: event.id,
    ...(listener.outside ? { outside: true } : {}),
    aggregate: (happened) => listener.aggregate(happened as T),
    handle: (happened, delivery) => listener.handle(happened as T, delivery),
  }
}
