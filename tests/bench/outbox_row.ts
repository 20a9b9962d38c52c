import { randomUUID } from 'node:crypto'
import { batches, currentTenantId, database, defineEvent, durableListeners, listenDurably, nowInstant, pluginHost } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { dispatchDue } from '../../plugins/automation/outbox/dispatch.ts'
import { row, type BenchRow, type Engine } from './rows.ts'

/** For each second that a measurement is to take. */
const EVENTS_A_SECOND = 500
const AGGREGATES = 500

/** How many events a second one process delivers to a listener that writes one row for each, in one transaction with its mark. */
export async function outboxRow(engine: Engine, seconds: number): Promise<BenchRow> {
  const events = Math.ceil(EVENTS_A_SECOND * seconds)
  const event = defineEvent<{ n: number }>('automation.bench')
  const listener = listenDurably(event, {
    id: 'automation.bench',
    aggregate: ({ n }) => `item:${n % AGGREGATES}`,
    async handle(_happened, { key }) {
      await database().insertQuery().table('idempotency_keys').insert({ tenant_id: currentTenantId(), idempotency_key: key, result: null, at: nowInstant() })
    },
  })
  pluginHost().contributions.registrarFor('automation').contribute(durableListeners, listener)
  const tenant = await testTenant()
  return tenant.inside(async () => {
    const now = nowInstant()
    const rows = Array.from({ length: events }, (_, n) => ({
      ...{ tenant_id: currentTenantId(), delivery_key: randomUUID(), event: event.id, listener: listener.id, aggregate: listener.aggregate({ n }) },
      ...{ payload: JSON.stringify({ n }), published_at: now, due_at: now, attempts: 0 },
    }))
    for (const batch of batches(rows)) await database().insertQuery().table('outbox_deliveries').multiInsert(batch)
    const started = performance.now()
    const delivered = await dispatchDue(new AbortController().signal)
    const took = (performance.now() - started) / 1000
    if (delivered !== events) throw new Error(`${delivered} of ${events} events were delivered.`)
    return row('outbox throughput', engine, { clients: 1, perSecond: events / took, measure: 'events delivered by one process, one row written for each' })
  })
}
