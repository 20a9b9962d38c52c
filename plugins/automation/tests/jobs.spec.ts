import { test } from '@japa/runner'
import { asPlatform, currentStoreId, currentTenantId, database, transaction } from '@benchpin/kernel'
import { switchPlugin, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import type { JobContext, JobDeclaration } from '@benchpin/plugins/automation'
import { askForRun } from '../jobs/ask.ts'
import { claimJob, dueJobs } from '../jobs/claim_job.ts'
import { startDueJobs } from '../jobs/due.ts'
import { planTenant } from '../jobs/plan.ts'
import { runJob } from '../jobs/run_job.ts'
import { scheduleRow, type ScheduleRow } from '../jobs/schedule_rows.ts'
import { Pool } from '../runner/pool.ts'
import { declareJob, never, until } from './support.ts'
import { switchOff } from '../../../tests/helpers/switch_off.ts'

const HOUR = 3_600_000
const at = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString()

interface Run {
  outcome: string
  cause: string
  scheduled_for: string
  notes: string | null
  error: string | null
  asked_by: string | null
}

test.group('Scheduled jobs', (group) => {
  let tenant: TestTenant
  group.each.setup(async () => void (tenant = await testTenant()))

  const rowsOf = (job: JobDeclaration) =>
    asPlatform(async () => (await database().from('automation_schedule').where('tenant_id', tenant.id).where('job', job.id).orderBy('store_id')) as ScheduleRow[])
  const planned = async (job: JobDeclaration) => {
    await tenant.inside(() => planTenant())
    return (await rowsOf(job))[0]!
  }
  const runsOf = (job: JobDeclaration) => tenant.inside(async () => (await database().from('automation_runs').where('tenant_id', currentTenantId()).where('job', job.id).orderBy('id')) as Run[])
  /** What a runner does when it looks at a moment. */
  const look = async (now: string) => {
    const pool = new Pool(50, () => undefined)
    const started = await startDueJobs(pool, never, [tenant.id], now)
    await pool.settled(10_000)
    return started
  }

  test('runs at its time in the tenant, with the day of the place, and comes round again', async ({ assert }) => {
    const told: (Omit<JobContext, 'signal' | 'note'> & { tenant: number; store: number | null })[] = []
    const job = declareJob(async ({ scheduledFor, businessDate, note }) => {
      told.push({ scheduledFor, businessDate, tenant: currentTenantId(), store: currentStoreId() })
      note('Did one thing')
      note('Did another')
    })
    const { scheduled_for } = await planned(job)
    await look(at(scheduled_for, -1))
    assert.deepEqual(told, [])
    await look(at(scheduled_for, 1000))
    assert.deepEqual(told, [{ scheduledFor: scheduled_for, businessDate: scheduled_for.slice(0, 10), tenant: tenant.id, store: null }])
    const [run] = await runsOf(job)
    assert.deepInclude(run!, { outcome: 'done', cause: 'schedule', notes: 'Did one thing\nDid another', scheduled_for })
    const [after] = await rowsOf(job)
    assert.isAbove(Date.parse(after!.scheduled_for), Date.parse(scheduled_for) + 22 * HOUR)
    await look(at(scheduled_for, 2000))
    assert.lengthOf(told, 1)
  })

  test('runs for each store in its own zone', async ({ assert }) => {
    const stores: (number | null)[] = []
    const job = declareJob(async () => void stores.push(currentStoreId()), { scope: 'store' })
    await tenant.inside(() => planTenant())
    const rows = await rowsOf(job)
    assert.deepEqual(rows.map(({ store_id }) => Number(store_id)), tenant.storeIds)
    await look(at(rows[0]!.scheduled_for, 1000))
    assert.sameMembers(stores, tenant.storeIds)
  })

  test('of runs that were missed, one is caught up for the last of them, or none, as declared', async ({ assert }) => {
    const told: string[] = []
    const caughtUp = declareJob(async ({ scheduledFor }) => void told.push(scheduledFor))
    const skipped = declareJob(async () => void told.push('skipped'), { missed: 'skip' })
    const { scheduled_for } = await planned(caughtUp)
    const now = at(scheduled_for, 10 * 24 * HOUR + 5 * HOUR)
    await look(now)
    assert.lengthOf(told, 1)
    assert.isAtMost(Date.parse(now) - Date.parse(told[0]!), 6 * HOUR)
    assert.deepEqual((await runsOf(caughtUp)).map(({ outcome, cause }) => [outcome, cause]), [['done', 'catch_up']])
    assert.deepEqual((await runsOf(skipped)).map(({ outcome }) => outcome), ['skipped'])
    for (const job of [caughtUp, skipped]) assert.isAbove(Date.parse((await rowsOf(job))[0]!.scheduled_for), Date.parse(now))
  })

  test('runners that look at the same moment run it once', async ({ assert }) => {
    let runs = 0
    const job = declareJob(async () => void runs++)
    const { scheduled_for } = await planned(job)
    await Promise.all([1, 2, 3, 4, 5].map(() => look(at(scheduled_for, 1000))))
    assert.equal(runs, 1)
    assert.lengthOf(await runsOf(job), 1)
  })

  test('a run that was taken over records nothing, and the one that took over does', async ({ assert }) => {
    const job = declareJob(async ({ note }) => note('mine'))
    const { scheduled_for } = await planned(job)
    const due = async (now: string) => (await dueJobs(now, [tenant.id])).find((row) => row.job === job.id)!
    const slow = (await tenant.inside(async () => claimJob(await due(at(scheduled_for, 1000)))))!
    assert.isNull(await tenant.inside(() => claimJob(slow.row)))
    const running = Promise.withResolvers<void>()
    const first = tenant.inside(() => runJob(slow, { ...job, run: () => running.promise }, never, at(scheduled_for, 1000)))
    await until(async () => (await runsOf(job)).length === 1)
    // The slow one is not heard of for longer than its claim holds.
    const taker = (await tenant.inside(async () => claimJob(await due(new Date(Math.max(Date.parse(scheduled_for), Date.now()) + 90_000).toISOString()))))!
    await tenant.inside(() => runJob(taker, job, never, at(scheduled_for, 120_000)))
    running.resolve()
    await first
    assert.deepEqual((await runsOf(job)).map(({ outcome, notes }) => [outcome, notes]), [['lost', null], ['done', 'mine']])
  })

  test('a failure is written down in words, and the next time comes', async ({ assert }) => {
    const job = declareJob(async ({ note }) => {
      note('Began')
      throw new TypeError('x is not a function')
    })
    const { scheduled_for } = await planned(job)
    await look(at(scheduled_for, 1000))
    const [run] = await runsOf(job)
    assert.equal(run!.outcome, 'failed')
    assert.equal(run!.notes, 'Began')
    assert.match(run!.error!, /^Something went wrong on our side/)
    assert.isAbove(Date.parse((await rowsOf(job))[0]!.scheduled_for), Date.parse(scheduled_for))
  })

  test('runs when it is asked for, and keeps its own time', async ({ assert }) => {
    let runs = 0
    const job = declareJob(async () => void runs++)
    const { scheduled_for } = await planned(job)
    await tenant.inside(() => transaction(() => askForRun({ tenant_id: tenant.id, job: job.id, store_id: 0 })))
    await until(async () => (await runsOf(job))[0]?.outcome === 'done')
    const [run] = await runsOf(job)
    assert.deepInclude(run!, { cause: 'by_hand', asked_by: 'System' })
    assert.equal((await rowsOf(job))[0]!.scheduled_for, scheduled_for)
    assert.equal(runs, 1)
  })

  test('is gone at once where its plugin is disabled, and back without catching up', async ({ assert }) => {
    let runs = 0
    const job = declareJob(async () => void runs++, { of: 'sales' })
    const { scheduled_for } = await planned(job)
    await tenant.inside(() => switchOff('sales'))
    // Not planned anew yet: the claim itself looks.
    await look(at(scheduled_for, 1000))
    assert.equal(runs, 0)
    assert.lengthOf(await rowsOf(job), 0)
    await assert.rejects(() => tenant.inside(() => askForRun({ tenant_id: tenant.id, job: job.id, store_id: 0 })), /job/)
    await tenant.inside(() => switchPlugin('sales', true))
    assert.isAbove(Date.parse((await planned(job)).scheduled_for), Date.now())
    assert.equal(runs, 0)
  })

  test('a tenant whose zone changes has its jobs on the new clock', async ({ assert }) => {
    const job = declareJob(async () => undefined)
    await planned(job)
    await asPlatform(() => scheduleRow({ tenant_id: tenant.id, job: job.id, store_id: 0 }).update({ time_zone: 'Pacific/Auckland' }))
    const { time_zone, scheduled_for } = await planned(job)
    assert.equal(time_zone, 'America/New_York')
    assert.match(scheduled_for, /T0[67]:30:00\.000Z$/)
  })
})
