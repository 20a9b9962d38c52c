import { test } from '@japa/runner'
import { publish, transaction } from '@benchpin/kernel'
import { countStatements, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { deadLetters, jobRunsOf, retryEventsOf, runJobNow, scheduleOverTenants } from '@benchpin/plugins/automation'
import { dispatchDue } from '../outbox/dispatch.ts'
import { ATTEMPTS } from '../outbox/back_off.ts'
import type { DeliveryView, JobView, RunView } from '../services/view_types.ts'
import { declareJob, declareListener, inFuture, never, until, waitingFor } from './support.ts'

const MONTH = 30 * 86_400_000

test.group('Settings > Jobs and events', (group) => {
  let tenant: TestTenant
  group.setup(async () => void (tenant = await testTenant()))

  test('lists the jobs, runs one at once, and shows how it went', async ({ assert }) => {
    const job = declareJob(async ({ note }) => note('Did it'), { title: 'Polish the cases' })
    const owner = await tenant.client()
    const listed = (await owner.get('/settings/jobs', { inertia: true })).body as { component: string; props: { jobs: JobView[] } }
    assert.equal(listed.component, 'automation::Jobs')
    const shown = listed.props.jobs.find(({ id }) => id === job.id)!
    assert.deepInclude(shown, { title: 'Polish the cases', store: null, lastOutcome: null })
    assert.isAbove(Date.parse(shown.nextAt!), Date.now())
    assert.equal((await owner.post(`/settings/jobs/${job.id}/run`)).status, 303)
    const runs = await until(async () => {
      const { props } = (await owner.get(`/settings/jobs/${job.id}`, { inertia: true })).body as { props: { runs: RunView[] } }
      return props.runs[0]?.outcome === 'done' && props.runs
    })
    assert.deepInclude(runs[0]!, { cause: 'by_hand', askedBy: 'Ana Reyes', notes: 'Did it' })
    assert.equal((await owner.get('/settings/jobs/automation.none')).status, 404)
    assert.equal((await owner.post('/settings/jobs/automation.none/run')).status, 404)
    assert.equal((await owner.post(`/settings/jobs/${job.id}/run`, { store: 'x' })).status, 404)
  })

  test('who may look may not run; a clerk sees nothing of it', async ({ assert }) => {
    const bookkeeper = await tenant.client({ group: 'Bookkeeper' })
    assert.equal((await bookkeeper.get('/settings/events')).status, 200)
    assert.equal((await bookkeeper.post('/settings/events/retry')).status, 403)
    const clerk = await tenant.client({ group: 'Sales' })
    assert.equal((await clerk.get('/settings/jobs')).status, 403)
  })

  test('shows what failed with its payload; retry and skip put it right', async ({ assert }) => {
    const told: number[] = []
    let broken = true
    const event = declareListener(async ({ n }) => {
      if (broken) throw new Error('The other side says no')
      told.push(n)
    })
    await tenant.inside(() =>
      transaction(async () => {
        for (const n of [1, 2, 3]) await publish(event, { of: 'ring', n })
      })
    )
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) await tenant.inside(() => dispatchDue(never, inFuture(attempt * MONTH)))
    const owner = await tenant.client()
    const { result, statements } = await countStatements(() => owner.get('/settings/events', { inertia: true }))
    assert.isAtMost(statements.length, 20)
    const { events } = (result.body as { props: { events: DeliveryView[] } }).props
    const mine = events.filter((one) => one.event === event.id)
    assert.deepEqual(mine.map(({ state }) => state), ['dead', 'blocked', 'blocked'])
    assert.equal(mine[0]!.error, 'Error: The other side says no')
    assert.include(mine[0]!.payload, '"of": "ring"')
    assert.include((await deadLetters()).map(({ id }) => id), mine[0]!.id)
    broken = false
    // Only what has failed can be skipped.
    assert.equal((await owner.post(`/settings/events/${mine[1]!.id}/skip`)).status, 404)
    assert.equal((await owner.post(`/settings/events/${mine[0]!.id}/skip`)).status, 303)
    await until(async () => (await tenant.inside(() => waitingFor(event))).length === 0)
    assert.deepEqual(told, [2, 3])
    assert.equal((await owner.post('/settings/events/retry')).status, 303)
  })

  test('the platform retries a tenant’s dead letters and runs its jobs', async ({ assert }) => {
    const told: number[] = []
    let broken = true
    const event = declareListener(async ({ n }) => {
      if (broken) throw new Error('No')
      told.push(n)
    })
    await tenant.inside(() => transaction(() => publish(event, { of: 'ring', n: 1 })))
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) await tenant.inside(() => dispatchDue(never, inFuture(attempt * MONTH)))
    broken = false
    assert.isAtLeast(await retryEventsOf(tenant.id, 'all'), 1)
    await until(() => told.length === 1)
    const job = declareJob(async () => undefined)
    await runJobNow(tenant.id, job.id)
    await until(async () => (await jobRunsOf(tenant.id, job.id))[0]?.outcome === 'done')
    const scheduled = await scheduleOverTenants({ tenantId: tenant.id, job: job.id })
    assert.deepEqual(scheduled.map(({ lastOutcome, isRunning }) => [lastOutcome, isRunning]), [['done', false]])
  })

  test('platform jobs run once, outside of tenants', async ({ assert }) => {
    let runs = 0
    const job = declareJob(async () => void runs++, { scope: 'platform' })
    await runJobNow(0, job.id)
    await until(async () => (await jobRunsOf(0, job.id))[0]?.outcome === 'done')
    assert.equal(runs, 1)
  })

  test('the nightly clearing runs for tenant and platform', async ({ assert }) => {
    await runJobNow(tenant.id, 'automation.tidy')
    await runJobNow(0, 'automation.tidy_platform')
    for (const [id, job] of [[tenant.id, 'automation.tidy'], [0, 'automation.tidy_platform']] as const) {
      const run = await until(async () => {
        const [last] = await jobRunsOf(id, job)
        return last?.endedAt ? last : null
      })
      assert.deepEqual([run.outcome, run.error], ['done', null])
    }
  })
})
