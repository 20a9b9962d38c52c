import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { actAs, addDays, asPlatform, database, runAsTenant, transaction } from '@benchpin/kernel'
import { switchPlugin, testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import type { WorkState } from '@benchpin/plugins/automation'
import { ReportExport } from '../models/report_export.ts'
import { ReportSchedule } from '../models/report_schedule.ts'
import { runDueSchedules } from '../schedules/run_schedules.ts'
import { nextRun } from '../schedules/next_run.ts'
import type { ScheduleEntry } from '../screen_props.ts'
import { exportToFile } from '../works/export_work.ts'
import { manySales, REGISTER, sell } from './support.ts'

const MARCH = 'date=2026-03-01..2026-03-31'
const PLAN = { recipients: ['owner@example.com'], format: 'csv', frequency: 'daily', weekday: 1, dayOfMonth: 1, hour: 7 }

interface Mail {
  to: string
  subject: string
  text: string
  attachments: string
}

const mailsOf = (tenant: TestTenant) => asPlatform(async () => (await database().from('mailbox_messages').where('tenant_id', tenant.id).orderBy('id')) as Mail[])
const attached = (mail: Mail) => (JSON.parse(mail.attachments) as { filename: string; content: string }[]).map(({ filename, content }) => ({ filename, text: Buffer.from(content, 'base64').toString('utf8') }))
const listed = async (client: TestClient) => ((await client.get('/reports/schedules', { inertia: true })).body as { props: { schedules: ScheduleEntry[] } }).props.schedules

async function ended(client: TestClient, id: number): Promise<WorkState> {
  const deadline = performance.now() + 20_000
  for (;;) {
    const state = (await client.get(`/works/${id}`)).body as WorkState
    if (['done', 'failed', 'cancelled'].includes(state.status)) return state
    if (performance.now() > deadline) throw new Error(`The work is still ${state.status}.`)
    await pause(25)
  }
}

/** Makes every schedule due, and does what the job does. */
async function itIsTime(tenant: TestTenant): Promise<string[]> {
  const notes: string[] = []
  await tenant.inside(async () => {
    await transaction(async () => {
      for (const schedule of await ReportSchedule.all()) await schedule.merge({ nextRunAt: '2026-01-01T00:00:00.000Z' }).save()
    })
    await runDueSchedules({ signal: new AbortController().signal, note: (words) => void notes.push(words) })
  })
  return notes
}

test.group('A scheduled report', () => {
  test('is mailed as a file with what its maker may see, and comes round again', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 12))
    const maker = await tenant.client({ group: 'Manager', name: 'Mara Lind' })
    assert.equal((await maker.post(`/reports/${REGISTER}/schedules?level=detail&${MARCH}`, PLAN)).status, 201)
    assert.deepEqual(await itIsTime(tenant), ['Mailed Bench sales register'])
    const [mail, ...others] = await mailsOf(tenant)
    assert.lengthOf(others, 0)
    assert.include(mail!.to, 'owner@example.com')
    const [file] = attached(mail!)
    assert.equal(file!.filename, 'Bench sales register 2026-03-01 to 2026-03-31.csv')
    assert.lengthOf(file!.text.trim().split('\r\n'), 13)
    assert.include(file!.text, 'Cost')
    const [entry] = await listed(maker)
    assert.deepInclude(entry!, { active: true, maker: 'Mara Lind' })
    assert.isNotNull(entry!.lastRunAt)
  })

  test('waits, and says why, once its maker’s permission, the report or the maker is gone', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const member = await tenant.member({ group: 'Manager' })
    await (await tenant.clientOf(member)).post(`/reports/${REGISTER}/schedules`, PLAN)
    assert.equal((await owner.put(`/settings/users/${member.membershipId}/overrides`, { overrides: [{ permission: 'bench_sales.view', effect: 'deny', storeId: null }] })).status < 400, true)
    const [note] = await itIsTime(tenant)
    assert.match(note!, /^Paused Bench sales register: Your groups do not include "See bench sales"/)
    const [entry] = await listed(owner)
    assert.isFalse(entry!.active)
    assert.include(entry!.reason!, 'See bench sales')
    assert.deepEqual(await mailsOf(tenant), [])
    await owner.post(`/reports/${REGISTER}/schedules`, PLAN)
    await tenant.inside(() => switchPlugin('bench_sales', false))
    assert.match((await itIsTime(tenant)).join(), /The report was not found/)
    assert.isTrue((await listed(owner)).every(({ active, href }) => !active && href === null))
  })

  test('leaves cost out once its maker may not see it any more', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 3))
    const member = await tenant.member({ group: 'Manager' })
    await (await tenant.clientOf(member)).post(`/reports/${REGISTER}/schedules?${MARCH}`, PLAN)
    await (await tenant.client()).put(`/settings/users/${member.membershipId}/overrides`, { overrides: [{ permission: 'bench_sales.cost', effect: 'deny', storeId: null }] })
    await itIsTime(tenant)
    const [file] = attached((await mailsOf(tenant))[0]!)
    assert.include(file!.text, 'Amount')
    assert.notInclude(file!.text, 'Cost')
  })

  test('is stopped, goes on and is deleted by whoever made it or manages settings, and by nobody else', async ({ assert }) => {
    const tenant = await testTenant()
    const maker = await tenant.client({ group: 'Bookkeeper' })
    const { id } = (await maker.post(`/reports/${REGISTER}/schedules`, PLAN)).body as { id: number }
    const other = await tenant.client({ group: 'Bookkeeper' })
    assert.equal((await other.put(`/reports/schedules/${id}`, { active: false })).status, 403)
    assert.equal((await other.delete(`/reports/schedules/${id}`)).status, 403)
    assert.deepEqual(await listed(other), [])
    assert.equal((await maker.put(`/reports/schedules/${id}`, { active: false })).status, 204)
    assert.deepEqual(await itIsTime(tenant), [])
    assert.equal((await maker.put(`/reports/schedules/${id}`, { active: true })).status, 204)
    assert.equal((await (await tenant.client({ group: 'Manager' })).delete(`/reports/schedules/${id}`)).status, 204)
    assert.equal((await (await tenant.client({ group: 'Sales' })).post(`/reports/${REGISTER}/schedules`, PLAN)).status, 403)
  })

  test('says beside each field what it expects', async ({ assert }) => {
    const client = await (await testTenant()).client()
    const { status, body } = await client.post(`/reports/${REGISTER}/schedules`, { recipients: ['nobody'], format: 'doc', frequency: 'hourly', weekday: 9, dayOfMonth: 0, hour: 25 })
    assert.equal(status, 422)
    assert.includeMembers((body as { errors: { field: string }[] }).errors.map(({ field }) => field.split('.')[0]!), ['recipients', 'format', 'frequency', 'weekday', 'dayOfMonth', 'hour'])
    assert.equal((await client.post(`/reports/${REGISTER}/schedules?date=soon`, PLAN)).status, 422)
  })
})

test.group('The next run of a schedule', () => {
  const rhythm = { weekday: 1, dayOfMonth: 31, hour: 7 }

  test('is in the organization’s time zone, over changes of clocks', ({ assert }) => {
    const zone = 'America/New_York'
    assert.equal(nextRun({ ...rhythm, frequency: 'daily' }, zone, '2026-03-07T12:00:00.000Z'), '2026-03-08T11:00:00.000Z')
    assert.equal(nextRun({ ...rhythm, frequency: 'daily' }, zone, '2026-03-07T11:59:59.000Z'), '2026-03-07T12:00:00.000Z')
    assert.equal(nextRun({ ...rhythm, frequency: 'daily', hour: 2 }, zone, '2026-03-07T12:00:00.000Z'), '2026-03-08T07:00:00.000Z')
    assert.equal(nextRun({ ...rhythm, frequency: 'weekly' }, zone, '2026-11-21T12:00:00.000Z'), '2026-11-23T12:00:00.000Z')
  })

  test('is the last day of a month that is too short, and not so for good', ({ assert }) => {
    let at = '2026-01-31T12:00:00.000Z'
    const days = Array.from({ length: 4 }, () => (at = nextRun({ ...rhythm, frequency: 'monthly' }, 'UTC', at)).slice(0, 10))
    assert.deepEqual(days, ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'])
  })

  test('is always later, and never later than the rhythm allows', ({ assert }) => {
    for (const [frequency, most] of [['daily', 2], ['weekly', 8], ['monthly', 32]] as const) {
      for (let day = 0; day < 400; day += 3) {
        const now = `${addDays('2026-01-01', day)}T06:30:00.000Z`
        const span = Date.parse(nextRun({ ...rhythm, frequency }, 'America/New_York', now)) - Date.parse(now)
        assert.isAbove(span, 0)
        assert.isAtMost(span, most * 86_400_000)
      }
    }
  })
})

test.group('A report that leaves in the background', () => {
  test('is mailed to those who were named, in words of the sender', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 5))
    const client = await tenant.client({ name: 'Mara Lind' })
    const { body, status } = await client.post(`/reports/${REGISTER}/mail?${MARCH}`, { recipients: ['a@example.com', 'b@example.com'], format: 'xlsx', note: 'As promised.' })
    assert.equal(status, 202)
    assert.equal((await ended(client, (body as { work: number }).work)).status, 'done')
    const mails = await mailsOf(tenant)
    assert.deepEqual(mails.map(({ to }) => to), ['a@example.com', 'b@example.com'])
    assert.include(mails[0]!.text, 'As promised.')
    assert.include(mails[0]!.text, 'Mara Lind')
    assert.include(mails[0]!.text, 'date=2026-03-01..2026-03-31')
    assert.match(attached(mails[0]!)[0]!.filename, /\.xlsx$/)
  })

  test('is kept as a file for whoever asked, and for nobody else', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, Array.from({ length: 20_500 }, () => ({ amount: 1 })))
    const client = await tenant.client({ group: 'Manager' })
    const small = await client.post(`/reports/${REGISTER}/exports?${MARCH}`, { format: 'csv' })
    assert.deepEqual(small.body, { href: `/reports/${REGISTER}/csv?date=2026-03-01..2026-03-31` })
    const { body, status } = await client.post(`/reports/${REGISTER}/exports?level=detail&${MARCH}`, { format: 'csv' })
    assert.equal(status, 202)
    const { status: outcome, result } = await ended(client, (body as { work: number }).work)
    assert.equal(outcome, 'done')
    const { href } = result as { href: string }
    assert.lengthOf((await client.get(href)).text.trim().split('\r\n'), 20_501)
    assert.equal((await (await tenant.client()).get(href)).status, 404)
    assert.equal((await (await (await testTenant()).client()).get(href)).status, 404)
    await tenant.inside(() => switchPlugin('bench_sales', false))
    assert.equal((await client.get(href)).status, 404)
  }).timeout(120_000)

  test('leaves nothing behind where it is cancelled', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 20))
    const cancelled = new AbortController()
    cancelled.abort(new Error('cancelled'))
    const { membershipId } = await tenant.member()
    const attempt = () => runAsTenant({ tenantId: tenant.id, storeId: tenant.storeId }, () => actAs(membershipId, () => exportToFile({ report: REGISTER, query: { date: 'all' }, format: 'csv' }, { signal: cancelled.signal, progress: async () => undefined })))
    await assert.rejects(attempt, 'cancelled')
    assert.deepEqual(await tenant.inside(async () => (await ReportExport.all()).length), 0)
  })
})
