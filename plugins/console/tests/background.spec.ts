import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { asPlatform, database, durableListeners, listenDurably, defineEvent, nowInstant, pluginHost, publish, transaction } from '@benchpin/kernel'
import { platformClient, testTenant, type TestClient } from '@benchpin/kernel/testing'
import { jobs } from '@benchpin/plugins/automation'
import { WrongStateError } from '../errors.ts'
import type { EventsProps, JobProps, JobsProps } from '../screen_props.ts'
import { logOf, props } from '../../../tests/helpers/screens.ts'

const plugin = () => pluginHost().contributions.registrarFor('console')

/** A job for the length of the process that fails as long as it is told to. */
const moody = { fails: true, runs: 0 }

/** Asks until the history of a job has a run that ended. */
async function ended(admin: TestClient, path: string): Promise<JobProps['runs'][number]> {
  for (;;) {
    const last = (await props<JobProps>(admin, path)).runs[0]
    if (last?.endedAt) return last
    await pause(20)
  }
}

async function platformEvents(tenantId: number): Promise<string[]> {
  return ((await asPlatform(async () => database().from('platform_events').where('tenant_id', tenantId))) as { event: string }[]).map(({ event }) => event)
}

test.group('Jobs over all organizations', (group) => {
  group.setup(() => {
    plugin().contribute(jobs, {
      id: 'console.test_moody', title: 'A moody job', description: 'Made for a test.', schedule: '30 2 * * *', missed: 'skip',
      async run({ note }) {
        moody.runs++
        if (moody.fails) throw new WrongStateError('It is in no mood')
        note('It was in the mood')
      },
    })
  })

  test('are run by an admin, and what failed comes first with its reason', async ({ assert }) => {
    const tenant = await testTenant()
    const { client: admin, name } = await platformClient()
    const path = `/platform/jobs/console.test_moody?tenant=${tenant.id}`
    assert.equal((await admin.post('/platform/jobs/console.test_moody/run', { tenantId: tenant.id })).status, 303)
    const failed = await ended(admin, path)
    assert.containsSubset(failed, { outcome: 'failed', cause: 'by_hand', askedBy: name })
    assert.match(failed.error!, /It is in no mood/)
    const all = await props<JobsProps>(admin, '/platform/jobs')
    assert.include(['failed', 'lost'], String(all.list[0]!.lastOutcome))
    assert.isAtLeast(all.trouble, 1)
    const narrowed = await props<JobsProps>(admin, `/platform/jobs?outcome=trouble&job=console.test_moody&tenant=${tenant.id}`)
    assert.deepEqual(narrowed.list.map(({ tenantId, job }) => [tenantId, job]), [[tenant.id, 'console.test_moody']])
    assert.equal(narrowed.total, 1)

    moody.fails = false
    await admin.post('/platform/jobs/console.test_moody/run', { tenantId: tenant.id })
    while ((await ended(admin, path)).id === failed.id) await pause(20)
    const { runs, scheduled } = await props<JobProps>(admin, path)
    assert.deepEqual(runs.map(({ outcome }) => outcome), ['done', 'failed'])
    assert.equal(runs[0]!.notes, 'It was in the mood')
    assert.isAbove(Date.parse(scheduled!.nextAt), Date.parse(nowInstant()))
    assert.lengthOf((await props<JobsProps>(admin, `/platform/jobs?outcome=trouble&tenant=${tenant.id}`)).list, 0)
    assert.include(await platformEvents(tenant.id), 'job_asked_for')
    assert.include((await logOf(await tenant.client())).map(({ values }) => values.actor), name)
  })

  test('of the platform are among them, and nothing else is run', async ({ assert }) => {
    const { client: admin } = await platformClient()
    const { list } = await props<JobsProps>(admin, '/platform/jobs?tenant=0')
    assert.isTrue(list.every(({ tenantId }) => tenantId === 0))
    assert.equal((await admin.post('/platform/jobs/automation.none/run', { tenantId: 0 })).status, 404)
    assert.equal((await admin.post('/platform/jobs/automation.tidy/run', { tenantId: 999_999_999 })).status, 404)
    assert.equal((await admin.post('/platform/jobs/automation.tidy/run', { tenantId: -1 })).status, 422)
    assert.equal((await admin.get('/platform/jobs/automation.tidy?tenant=999999999')).status, 404)
    assert.equal((await (await (await testTenant()).client()).get('/platform/jobs')).status, 401)
  })
})

test.group('Events that were given up on', () => {
  test('are delivered again or skipped by an admin, in the name of whom the organization’s log keeps', async ({ assert }) => {
    const told: number[] = []
    const event = defineEvent<{ n: number }>('console.test_event')
    plugin().contribute(durableListeners, listenDurably(event, { id: 'console.test_listener', aggregate: () => 'ring', async handle({ n }) { told.push(n) } }))
    const tenant = await testTenant()
    const { client: admin, name } = await platformClient()
    // As the dispatcher leaves them after their last attempt. Written at once, so that no runner delivers them before.
    const dead = async (n: number) => {
      await tenant.inside(() => transaction(async () => {
        await publish(event, { n })
        await database().from('outbox_deliveries').where('tenant_id', tenant.id).where('event', event.id).update({ attempts: 12, due_at: null, last_error: 'Error: The other side says no' })
      }))
      return (await props<EventsProps>(admin, '/platform/events')).list.find(({ tenantId }) => tenantId === tenant.id)!
    }
    const first = await dead(1)
    assert.containsSubset(first, { event: 'console.test_event', listener: 'console.test_listener', attempts: 12, error: 'Error: The other side says no' })
    assert.deepEqual(told, [])
    const neighbour = await testTenant()
    assert.equal((await admin.post(`/platform/tenants/${neighbour.id}/events/${first.id}/retry`)).status, 404)
    assert.equal((await admin.post(`/platform/tenants/${tenant.id}/events/${first.id}/retry`)).status, 303)
    while (told.length < 1) await pause(20)

    const second = await dead(2)
    assert.equal((await admin.post(`/platform/tenants/${tenant.id}/events/${second.id}/skip`)).status, 303)
    assert.equal((await admin.post(`/platform/tenants/${tenant.id}/events/${second.id}/skip`)).status, 404)
    await dead(3)
    assert.equal((await admin.post('/platform/events/retry')).status, 303)
    while (told.length < 2) await pause(20)
    assert.deepEqual(told, [1, 3])
    assert.includeMembers((await logOf(await tenant.client())).filter(({ values }) => values.actor === name).map(({ values }) => values.title), ['Failed events retried', 'Failed event skipped'])
    assert.includeMembers(await platformEvents(tenant.id), ['event_retried', 'event_skipped'])
  })
})
