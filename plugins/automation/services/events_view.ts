import { afterCommit, contributionsOf, currentTenantId, durableListeners, nowInstant, recordAudit, RecordNotFoundError } from '@benchpin/kernel'
import { deliveryRows, type DeliveryRow } from '../outbox/delivery_rows.ts'
import { wakeRunner } from '../runner/wake.ts'
import type { DeliveryCounts, DeliveryState, DeliveryView } from './view_types.ts'

const SHOWN = 100

function prettily(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2)
  } catch {
    return payload
  }
}

/** How many deliveries of the ambient tenant are not through yet. */
export async function deliveryCounts(): Promise<DeliveryCounts> {
  const count = async (rows: ReturnType<typeof deliveryRows>) => Number(((await rows.count('* as rows_there')) as { rows_there: number }[])[0]!.rows_there)
  return {
    waiting: await count(deliveryRows().whereNotNull('due_at').where('attempts', 0)),
    retrying: await count(deliveryRows().whereNotNull('due_at').where('attempts', '>', 0)),
    dead: await count(deliveryRows().whereNull('due_at')),
  }
}

/** Deliveries of the ambient tenant that are not through yet: those that failed first, then by age. */
export async function openDeliveries(): Promise<DeliveryView[]> {
  const standing = new Set((await contributionsOf(durableListeners)).map(({ id }) => id))
  const rows = (await deliveryRows().orderBy('attempts', 'desc').orderBy('id').limit(SHOWN)) as DeliveryRow[]
  const first = new Map<string, number>()
  for (const row of rows) first.set(`${row.listener} ${row.aggregate}`, Math.min(Number(row.id), first.get(`${row.listener} ${row.aggregate}`) ?? Infinity))
  const stateOf = (row: DeliveryRow): DeliveryState => {
    if (row.due_at === null) return 'dead'
    if (!standing.has(row.listener)) return 'off'
    if (first.get(`${row.listener} ${row.aggregate}`)! < Number(row.id)) return 'blocked'
    return Number(row.attempts) > 0 ? 'retrying' : 'waiting'
  }
  return rows.map((row) => ({
    ...{ id: Number(row.id), event: row.event, listener: row.listener, aggregate: row.aggregate, state: stateOf(row), attempts: Number(row.attempts) },
    ...{ publishedAt: row.published_at, dueAt: row.due_at, error: row.last_error, payload: prettily(row.payload) },
  }))
}

/** What a person retries: one delivery, or all that failed. */
export type Which = number | 'all'

/**
 * Has failed deliveries tried again at once, dead letters among them, with all their attempts before them. Answers how
 * many. What a runner holds just now is left alone. In a transaction; it stands in the audit log.
 */
export async function retryDeliveries(which: Which): Promise<number> {
  const rows = deliveryRows().where('attempts', '>', 0).whereNull('claim')
  if (which !== 'all') void rows.where('id', which)
  const retried = Number(await rows.update({ attempts: 0, due_at: nowInstant() }))
  if (retried === 0 && which !== 'all') throw new RecordNotFoundError('The event')
  if (retried > 0) recordAudit({ operation: 'event', entity: 'event_delivery', recordId: null, title: 'Failed events retried', before: null, after: { retried, ...(which === 'all' ? {} : { id: which }) } })
  const tenantId = currentTenantId()
  await afterCommit(() => wakeRunner('outbox', tenantId))
  return retried
}

/**
 * Gives a failed delivery up for good, so that what waits behind it can go on. The audit log keeps what was not told.
 *
 * @throws RecordNotFoundError where it has not failed, or is being handled just now
 */
export async function skipDelivery(id: number): Promise<void> {
  const row = (await deliveryRows().where('id', id).where('attempts', '>', 0).whereNull('claim').forUpdate().first()) as DeliveryRow | null
  if (!row) throw new RecordNotFoundError('The failed event')
  await deliveryRows().where('id', id).delete()
  const { event, listener, aggregate, payload } = row
  recordAudit({ operation: 'event', entity: 'event_delivery', recordId: null, title: 'Failed event skipped', before: { event, listener, aggregate, payload }, after: null })
  const tenantId = currentTenantId()
  await afterCommit(() => wakeRunner('outbox', tenantId))
}
