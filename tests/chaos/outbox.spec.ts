import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { batches, currentTenantId, database, nowInstant, rootPath } from '@benchpin/kernel'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { startWorker } from '../helpers/worker_process.ts'
import { chaosRuns } from './chaos_runs.ts'

const EVENTS = chaosRuns(1000, 300)
const AGGREGATES = 60
const env = { BENCHPIN_EXTRA_PLUGINS: rootPath('tests/chaos/fixtures/tally') }

function rowOf(n: number) {
  const now = nowInstant()
  const of = `item:${n % AGGREGATES}`
  return {
    ...{ tenant_id: currentTenantId(), delivery_key: randomUUID(), event: 'tally.counted', listener: 'tally.note', aggregate: of },
    ...{ payload: JSON.stringify({ of, n }), published_at: now, due_at: now, attempts: 0 },
  }
}

const fill = (tenant: TestTenant) =>
  tenant.inside(async () => {
    const rows = Array.from({ length: EVENTS }, (_, n) => rowOf(n))
    for (const batch of batches(rows)) await database().insertQuery().table('outbox_deliveries').multiInsert(batch)
  })

/** Aggregate and number of each event that was handled, in the order of handling within an aggregate. */
const handled = (tenant: TestTenant) =>
  tenant.inside(async () => {
    const rows = (await database().from('idempotency_keys').where('tenant_id', currentTenantId()).where('idempotency_key', 'like', 'tally.%').orderBy('at').select('idempotency_key')) as { idempotency_key: string }[]
    return rows.map(({ idempotency_key }) => idempotency_key.split('.').slice(1, 3).join('.'))
  })

const left = (tenant: TestTenant) => tenant.inside(async () => (await database().from('outbox_deliveries').where('tenant_id', currentTenantId()).select('id')).length)

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 90_000
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('It did not come about within 90 s.')
    await pause(10)
  }
}

test.group('Chaos: workers and the outbox', () => {
  test('workers killed in the middle of events: each event is handled once, by whoever comes next', async ({ assert }) => {
    const tenant = await testTenant()
    await fill(tenant)
    const doomed = [startWorker(env), startWorker(env)]
    await until(async () => (await handled(tenant)).length > EVENTS / 4)
    await Promise.all(doomed.map((worker) => worker.kill()))
    const before = await handled(tenant)
    assert.isBelow(before.length, EVENTS, 'the kill came too late to say anything')
    // What was handled is marked, what is not marked was not handled.
    assert.equal(before.length + (await left(tenant)), EVENTS)

    const next = startWorker(env)
    await until(async () => (await left(tenant)) === 0)
    assert.equal(await next.stop(), 0)
    const all = await handled(tenant)
    assert.lengthOf(all, EVENTS)
    assert.equal(new Set(all).size, EVENTS)
  }).timeout(200_000)

  test('a worker that is told to end hands back at once what it had taken', async ({ assert }) => {
    const tenant = await testTenant()
    await fill(tenant)
    const worker = startWorker(env)
    await until(async () => (await handled(tenant)).length > 10)
    assert.equal(await worker.stop(), 0)
    const held = await tenant.inside(async () => (await database().from('outbox_deliveries').where('tenant_id', currentTenantId()).whereNotNull('claim')).length)
    assert.equal(held, 0)
    assert.equal((await handled(tenant)).length + (await left(tenant)), EVENTS)
  }).timeout(120_000)
})
