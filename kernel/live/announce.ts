import { afterCommit } from '../database/transaction.ts'
import { ambient, currentTenantId } from '../tenancy/context.ts'
import { UndeclaredTopicError } from './errors.ts'
import { broadcast } from './live_server.ts'
import { channelOf, findTopic } from './topics.ts'

/**
 * What an announcement carries: ids, versions and marks. Never what a permission guards: a screen that wants to know
 * more asks for it through a route.
 */
export type LivePayload = Record<string, number | boolean | null>

/**
 * Tells the screens that listen to a topic of the ambient tenant that something of it has changed. It is sent once the
 * open transaction has committed, never where it rolls back. `by` is added: the membership that acts, or null.
 * It is a hint, sent once and not kept: what must not be lost goes through a durable listener.
 *
 * @param topic - `sales.invoice/123`
 * @throws UndeclaredTopicError where nobody declared it
 */
export async function announce(topic: string, payload: LivePayload = {}): Promise<void> {
  if (!findTopic(topic)) throw new UndeclaredTopicError(topic)
  const { actor } = ambient()
  const channel = channelOf(currentTenantId(), topic)
  const by = actor.kind === 'member' ? actor.id : null
  await afterCommit(() => broadcast(channel, { ...payload, by }))
}
