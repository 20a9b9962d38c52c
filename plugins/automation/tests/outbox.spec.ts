import { test } from '@japa/runner'
import fc from 'fast-check'
import { ambient, currentTenantId, database, defineEvent, durableListeners, pluginHost, publish, transaction, type DomainEvent } from '@benchpin/kernel'
import { countStatements, propertyRuns, switchPlugin, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { ATTEMPTS, backOff } from '../outbox/back_off.ts'
import { claimDeliveries, releaseClaim } from '../outbox/claim.ts'
import { deliver } from '../outbox/deliver.ts'
import { dispatchDue } from '../outbox/dispatch.ts'
import { declareListener, inFuture, never, until, waitingFor, type Happened } from './support.ts'
import { switchOff } from '../../../tests/helpers/switch_off.ts'

const listenerOf = (event: DomainEvent<Happened>) => pluginHost().contributions.all(durableListeners).find(({ value }) => value.event === event.id)!.value
const MONTH = 30 * 86_400_000

test.group('Outbox', (group) => {
  let tenant: TestTenant
  group.setup(async () => void (tenant = await testTenant()))

  const tell = (event: DomainEvent<Happened>, happened: Happened) => tenant.inside(() => transaction(() => publish(event, happened)))

  test('publishing what nobody listens to durably adds no statement', async ({ assert }) => {
    const lonely = defineEvent<Happened>('automation.test_lonely')
    await tenant.inside(async () => {
      await publish(lonely, { of: 'a', n: 1 })
      const { statements } = await countStatements(() => publish(lonely, { of: 'a', n: 2 }))
      assert.deepEqual(statements, [])
    })
  })

  test('tells after the commit, as the system, in the tenant; and leaves nothing behind', async ({ assert }) => {
    const told: unknown[] = []
    const event = declareListener(async (happened, { attempt }) => void told.push({ happened, attempt, tenant: currentTenantId(), actor: ambient().actor.kind }))
    await tenant.inside(() =>
      transaction(async () => {
        await publish(event, { of: 'a', n: 1 })
        assert.deepEqual(told, [])
      })
    )
    await until(() => told.length > 0)
    assert.deepEqual(told, [{ happened: { of: 'a', n: 1 }, attempt: 1, tenant: tenant.id, actor: 'system' }])
    await until(async () => (await tenant.inside(() => waitingFor(event))).length === 0)
  })

  test('what is rolled back is told to nobody', async ({ assert }) => {
    const event = declareListener(async () => {
      throw new Error('told')
    })
    await assert.rejects(() =>
      tenant.inside(() =>
        transaction(async () => {
          await publish(event, { of: 'a', n: 1 })
          throw new Error('no')
        })
      )
    )
    assert.lengthOf(await tenant.inside(() => waitingFor(event)), 0)
  })

  test('a failure undoes what the listener wrote, comes back with the same key, and blocks its own aggregate alone', async ({ assert }) => {
    const told: string[] = []
    const keys = new Set<string>()
    let broken = true
    const event = declareListener(async ({ of, n }, { key, attempt }) => {
      if (of === 'poisoned' && n === 1) {
        keys.add(key)
        await database().insertQuery().table('idempotency_keys').insert({ tenant_id: currentTenantId(), idempotency_key: `test.${attempt}`, result: null, at: '2026-01-01' })
        if (broken) throw new Error('Not today')
      }
      told.push(`${of} ${n}`)
    })
    for (const [of, n] of [['poisoned', 1], ['poisoned', 2], ['well', 1], ['well', 2]] as const) await tell(event, { of, n })
    await until(() => told.length === 2)
    assert.deepEqual(told, ['well 1', 'well 2'])
    const [first, second] = await until(async () => {
      const rows = await tenant.inside(() => waitingFor(event))
      return rows[0]?.attempts === 1 && rows
    })
    assert.equal(first?.last_error, 'Error: Not today')
    assert.equal(second?.attempts, 0)
    assert.isAbove(Date.parse(first!.due_at!), Date.now())
    const written = () => tenant.inside(async () => (await database().from('idempotency_keys').where('tenant_id', currentTenantId()).where('idempotency_key', 'like', 'test.%')).length)
    assert.equal(await written(), 0)
    broken = false
    await tenant.inside(() => dispatchDue(never, inFuture(MONTH)))
    assert.deepEqual(told, ['well 1', 'well 2', 'poisoned 1', 'poisoned 2'])
    assert.equal(keys.size, 1)
    assert.equal(await written(), 1)
  })

  test('waits longer after each failure, at most six hours, never the same for all', ({ assert }) => {
    const attempt = fc.integer({ min: 1, max: 40 })
    const chance = fc.double({ min: 0, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(attempt, chance, (n, random) => {
        const wait = backOff(n, random)
        const whole = Math.min(6 * 3_600_000, 2000 * 2 ** (n - 1))
        assert.isAtLeast(wait, whole / 2)
        assert.isAtMost(wait, whole)
      }),
      { numRuns: propertyRuns() }
    )
    assert.notEqual(backOff(3, 0.1), backOff(3, 0.9))
  })

  test('gives up after so many attempts, and what stands behind waits', async ({ assert }) => {
    const told: number[] = []
    const event = declareListener(async ({ n }) => {
      if (n === 1) throw new Error('Never')
      told.push(n)
    })
    await tell(event, { of: 'a', n: 1 })
    await tell(event, { of: 'a', n: 2 })
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) await tenant.inside(() => dispatchDue(never, inFuture(attempt * MONTH)))
    const rows = await tenant.inside(() => waitingFor(event))
    assert.lengthOf(rows, 2)
    assert.equal(Number(rows[0]!.attempts), ATTEMPTS)
    assert.isNull(rows[0]!.due_at)
    assert.deepEqual(told, [])
  })

  test('whoever has lost its claim records nothing, and its writes are undone', async ({ assert }) => {
    let runs = 0
    const event = declareListener(async () => void runs++)
    // Written past `publish`, so that the runner of this process hears nothing of it.
    const now = new Date().toISOString()
    const row = { delivery_key: crypto.randomUUID(), event: event.id, listener: listenerOf(event).id, aggregate: 'a', payload: '{"of":"a","n":1}', published_at: now, due_at: now, attempts: 0 }
    await tenant.inside(async () => {
      await database().insertQuery().table('outbox_deliveries').insert({ tenant_id: currentTenantId(), ...row })
      const mine = (await claimDeliveries([row.listener]))!
      assert.isNull(await claimDeliveries([row.listener]))
      const taker = (await claimDeliveries([row.listener], inFuture(120_000)))!
      assert.lengthOf(taker.chains.flat(), 1)
      await assert.rejects(() => deliver(mine.chains[0]![0]!, listenerOf(event), mine.claim), /taken over by another process/)
      assert.equal(runs, 0)
      assert.isTrue(await deliver(taker.chains[0]![0]!, listenerOf(event), taker.claim))
      assert.equal(runs, 1)
      await releaseClaim(mine.claim)
      assert.lengthOf(await waitingFor(event), 0)
    })
  })

  test('waits while the plugin is disabled, and goes on in order when it is enabled', async ({ assert }) => {
    const told: number[] = []
    let holdsBack = true
    const event = declareListener(
      async ({ n }) => {
        if (holdsBack) throw new Error('Later')
        told.push(n)
      },
      { of: 'sales' }
    )
    await tell(event, { of: 'a', n: 1 })
    await tell(event, { of: 'a', n: 2 })
    await until(async () => (await tenant.inside(() => waitingFor(event)))[0]?.attempts === 1)
    await tenant.inside(() => switchOff('sales'))
    holdsBack = false
    await tell(event, { of: 'a', n: 3 })
    await tenant.inside(() => dispatchDue(never, inFuture(MONTH)))
    assert.deepEqual(told, [])
    assert.lengthOf(await tenant.inside(() => waitingFor(event)), 2)
    await tenant.inside(() => switchPlugin('sales', true))
    await tenant.inside(() => dispatchDue(never, inFuture(MONTH)))
    assert.deepEqual(told, [1, 2])
  })

  test('a listener that calls out runs with no transaction open', async ({ assert }) => {
    const told: boolean[] = []
    const event = declareListener(async () => void told.push(ambient().transaction !== null), { outside: true })
    await tell(event, { of: 'a', n: 1 })
    await until(() => told.length > 0)
    assert.deepEqual(told, [false])
    await until(async () => (await tenant.inside(() => waitingFor(event))).length === 0)
  })

  test('any mix of aggregates and dispatchers tells each aggregate in order, once', async ({ assert }) => {
    const mix = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(mix, fc.integer({ min: 1, max: 3 }), async (aggregates, dispatchers) => {
        const told = new Map<string, number[]>()
        const event = declareListener(async ({ of, n }) => void told.set(of, [...(told.get(of) ?? []), n]))
        const other = await testTenantOnce()
        await other.inside(() =>
          transaction(async () => {
            for (const [n, of] of aggregates.entries()) await publish(event, { of, n })
          })
        )
        await Promise.all(Array.from({ length: dispatchers }, () => other.inside(() => dispatchDue(never))))
        await until(async () => (await other.inside(() => waitingFor(event))).length === 0)
        for (const [of, ns] of told) assert.deepEqual(ns, aggregates.flatMap((one, n) => (one === of ? [n] : [])))
        assert.equal([...told.values()].flat().length, aggregates.length)
      }),
      { numRuns: propertyRuns(0.1) }
    )
  })
})

let once: Promise<TestTenant> | null = null
function testTenantOnce(): Promise<TestTenant> {
  once ??= testTenant()
  return once
}
