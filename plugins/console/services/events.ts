import { ambient, recordPlatformEvent } from '@benchpin/kernel'
import { deadLetters, retryEventsOf, skipEventOf } from '@benchpin/plugins/automation'
import { tenantOf } from './tenant_of.ts'

/**
 * Has an event delivered anew that was given up on, in the admin's name.
 *
 * @throws RecordNotFoundError
 */
export async function retryEvent(tenantId: number, id: number): Promise<void> {
  await tenantOf(tenantId)
  await retryEventsOf(tenantId, id)
  await recordPlatformEvent({ actor: ambient().actor.name, event: 'event_retried', tenantId, detail: { delivery: id } })
}

/** Has every event that was given up on delivered anew; answers how many. Those that failed and are tried again anyway come along. */
export async function retryAllEvents(): Promise<number> {
  let retried = 0
  for (const tenantId of new Set((await deadLetters()).map((letter) => letter.tenantId))) {
    const some = await retryEventsOf(tenantId, 'all')
    await recordPlatformEvent({ actor: ambient().actor.name, event: 'event_retried', tenantId, detail: { deliveries: some } })
    retried += some
  }
  return retried
}

/**
 * Gives an event up for good, so that those behind it go on.
 *
 * @throws RecordNotFoundError
 */
export async function skipEvent(tenantId: number, id: number): Promise<void> {
  await tenantOf(tenantId)
  await skipEventOf(tenantId, id)
  await recordPlatformEvent({ actor: ambient().actor.name, event: 'event_skipped', tenantId, detail: { delivery: id } })
}
