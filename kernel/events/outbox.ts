import { randomUUID } from 'node:crypto'
import { batches } from '../database/batches.ts'
import { database } from '../database/client.ts'
import { afterCommit } from '../database/transaction.ts'
import { nowInstant } from '../dates/index.ts'
import { contributionsOf } from '../host/contributions.ts'
import { currentTenantId } from '../tenancy/context.ts'
import { durableListeners, type DurableListener } from './durable_listener.ts'

type Wake = (tenantId: number) => void

const wakes = new Set<Wake>()

/** Calls `wake` in this process after each commit that put something into the outbox. Returns how to stop it. */
export function onOutboxFilled(wake: Wake): () => void {
  wakes.add(wake)
  return () => void wakes.delete(wake)
}

function rowOf(listener: DurableListener, happened: unknown, payload: string) {
  const now = nowInstant()
  return {
    tenant_id: currentTenantId(),
    delivery_key: randomUUID(),
    event: listener.event,
    listener: listener.id,
    aggregate: listener.aggregate(happened).slice(0, 191),
    payload,
    published_at: now,
    due_at: now,
    attempts: 0,
  }
}

/**
 * Writes down whom to tell of an event once the transaction has committed: one row for each durable listener that stands
 * for the tenant. Where there is none it costs no statement.
 */
export async function fillOutbox(event: string, happened: unknown): Promise<void> {
  const listeners = (await contributionsOf(durableListeners)).filter((listener) => listener.event === event)
  if (listeners.length === 0) return
  const payload = JSON.stringify(happened ?? null)
  const rows = listeners.map((listener) => rowOf(listener, happened, payload))
  for (const batch of batches(rows)) await database().insertQuery().table('outbox_deliveries').multiInsert(batch)
  const tenantId = currentTenantId()
  await afterCommit(() => wakes.forEach((wake) => wake(tenantId)))
}
