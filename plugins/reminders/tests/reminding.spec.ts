import { test } from '@japa/runner'
import { currentTenantId, database, runAsTenant, transaction } from '@benchpin/kernel'
import { countStatements, switchFeature, testTenant } from '@benchpin/kernel/testing'
import { suppress } from '@benchpin/plugins/messaging'
import { dailyJob } from '../jobs/daily.ts'
import { Reminder } from '../models/reminder.ts'
import { effectReport } from '../reports/effect.ts'
import { planCustomer, type CustomerFacts } from '../services/plan.ts'
import type { PlannedReminder } from '../services/preview_today.ts'
import { candidatesIn, remindCustomer } from '../services/remind.ts'
import { noteStanding } from '../services/standings.ts'
import { mailsTo, messagesOf, Shop, STEPS } from './support.ts'

const planned = (answer: { body: unknown }) => (answer.body as { props: { planned: PlannedReminder[] } }).props.planned
const nobody: CustomerFacts = { optedOut: false, pausedUntil: null, promisedUntil: null, disputed: new Set(), reminded: new Map() }

test.group('Reminders', () => {
  test('are off until they are turned on', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    assert.equal((await client.get('/reminders')).status, 404)
    await tenant.inside(() => switchFeature('reminders.reminders', true))
    assert.equal((await client.get('/reminders', { inertia: true })).status, 200)
  })

  test('the last step that has come stands for those that were missed; what fell before the schedule began is let go', ({ assert }) => {
    const rules = { startsOn: '2026-01-01', minimum: 0, steps: STEPS }
    const item = (dueDate: string) => ({ id: 1, contactId: 1, storeId: 1, number: 'T-1', dueDate, amount: 100, balance: 100 })
    const step = (dueDate: string, today: string, reminded: number[] = []) => planCustomer([item(dueDate)], rules, { ...nobody, reminded: new Map([[1, reminded]]) }, today)?.step.days ?? null
    assert.deepEqual(['2026-03-06', '2026-03-07', '2026-03-10'].map((today) => step('2026-03-10', today)), [null, -3, -3])
    assert.isNull(step('2026-03-10', '2026-03-11'), 'before the due date is too late after it')
    assert.deepEqual(['2026-03-15', '2026-03-24', '2026-03-25', '2026-06-01'].map((today) => step('2026-03-10', today)), [5, 5, 15, 15])
    assert.isNull(step('2026-03-10', '2026-03-24', [5]))
    assert.isNull(step('2026-03-10', '2026-03-24', [15]), 'never an earlier step after a later one')
    assert.isNull(step('2025-12-01', '2026-06-01'))
  })

  test('one mail for all that is due, written down once, with a link to how it stands now', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client()
    const ana = await shop.customer()
    const [first, second] = [await shop.raise(ana.id, -6, 45_000), await shop.raise(ana.id, -16, 5_000)]
    await shop.raise(ana.id, 20)
    const [preview] = planned(await client.get('/reminders', { inertia: true }))
    assert.containSubset(preview, { contactId: ana.id, address: ana.address, total: 50_000, heldBack: null, step: '15 days after the due date', template: 'Second reminder' })
    const { html } = (await client.get(`/reminders/today/${ana.id}`)).body as { html: string }
    assert.include(html, '$500.00')
    assert.lengthOf(await shop.reminded(), 0)

    assert.deepEqual(await shop.remind(), { sent: 1, suppressed: 0, withoutAddress: 0 })
    assert.deepEqual(await shop.remind(), { sent: 0, suppressed: 0, withoutAddress: 0 })
    assert.sameMembers(await shop.reminded(), [`${first}:5`, `${second}:15`])
    const [mail] = await mailsTo(shop, ana.address)
    assert.match(mail!, /T-\d+: \$50\.00, was due on .+\nT-\d+: \$450\.00/)
    const path = /http[^\s]+(\/owed\/[\w-]+)/.exec(mail!)![1]!
    const owed = async () => ((await client.get(path, { inertia: true })).body as { props: { owed: { total: number } } }).props.owed
    assert.equal((await owed()).total, 60_000)
    await shop.pay(ana.id, 50_000)
    assert.equal((await owed()).total, 10_000)
    assert.equal((await client.get('/owed/nonsense', { inertia: true })).status, 404)
    assert.lengthOf(await mailsTo(shop, ana.address), 1)
    const account = (await client.get(`/reminders/customers/${ana.id}`)).body as { reminders: { total: number; numbers: string[] }[] }
    assert.deepEqual(account.reminders.map(({ total, numbers }) => [total, numbers.length]), [[50_000, 2]])
  })

  test('who is left alone is told with the reason, and nothing goes out', async ({ assert }) => {
    const shop = await Shop.open({ minimum: 2_000 })
    const client = await shop.tenant.client()
    const names = ['opted out', 'paused', 'small', 'nowhere', 'disputed']
    const ids: number[] = []
    for (const name of names) {
      const { id } = await shop.customer(name === 'nowhere' ? null : undefined)
      ids.push(id)
    }
    const [out, paused, small, nowhere, disputed] = ids as [number, number, number, number, number]
    for (const id of ids) await shop.raise(id, -6, id === small ? 1_999 : 10_000)
    const put = (id: number, body: object) => client.put(`/reminders/customers/${id}/standing`, { optedOut: false, pausedUntil: null, note: null, ...body })
    assert.equal((await put(out, { optedOut: true })).status, 200)
    assert.equal((await put(paused, { pausedUntil: shop.day(3) })).status, 200)
    assert.equal((await put(paused, { pausedUntil: shop.day(-1) })).status, 422)
    const { items } = (await client.get(`/reminders/customers/${disputed}`)).body as { items: { source: string; id: number }[] }
    assert.equal((await client.post('/reminders/disputes', { ...items[0]!, itemId: items[0]!.id, reason: '' })).status, 422)
    assert.equal((await client.post('/reminders/disputes', { source: items[0]!.source, itemId: items[0]!.id, reason: 'The clasp broke' })).status, 200)
    const reasons = new Map(planned(await client.get('/reminders', { inertia: true })).map(({ contactId, heldBack }) => [contactId, heldBack]))
    assert.deepEqual([out, small, nowhere, disputed].map((id) => reasons.get(id)), ['Does not want reminders', 'Owes less than the least amount', 'Has no e-mail address', 'Is disputed'])
    assert.match(reasons.get(paused) ?? '', /^Reminders are paused through/)
    assert.deepEqual(await shop.remind(), { sent: 0, suppressed: 0, withoutAddress: 1 })
    assert.deepEqual(await shop.reminded(), [])
    // A person may send to whoever paused, and to nobody who does not want it.
    assert.equal((await client.post(`/reminders/today/${out}`)).status, 409)
    assert.equal((await client.post(`/reminders/today/${nowhere}`)).status, 409)
    assert.equal((await client.post(`/reminders/today/${paused}`)).status, 200)
    assert.equal((await client.get(`/reminders/customers/${out}/mail`)).status, 409)
    assert.lengthOf(await shop.reminded(), 1)
    // The pause over and the dispute settled, their turn comes.
    const { disputes } = (await client.get(`/reminders/customers/${disputed}`)).body as { disputes: { id: number }[] }
    assert.equal((await client.delete(`/reminders/disputes/${disputes[0]!.id}`)).status, 200)
    assert.equal((await client.delete(`/reminders/disputes/${disputes[0]!.id}`)).status, 409)
    assert.equal((await shop.remind()).sent, 1)
  })

  test('by hand, in words of one’s own; it does not stand for a step', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client({ group: 'Bookkeeper' })
    const ana = await shop.customer()
    await shop.raise(ana.id, -6)
    const shown = (await client.get(`/reminders/customers/${ana.id}/mail`)).body as { address: string; subject: string; body: string }
    assert.equal(shown.address, ana.address)
    const sent = await client.post(`/reminders/customers/${ana.id}/mail`, { ...shown, body: `Dear Ana,\n\n${shown.body}` }, { idempotencyKey: 'the same' })
    assert.deepEqual([sent.status, (sent.body as { status: string }).status], [200, 'queued'])
    await client.post(`/reminders/customers/${ana.id}/mail`, { ...shown, body: `Dear Ana,\n\n${shown.body}` }, { idempotencyKey: 'the same' })
    const [mail] = await mailsTo(shop, ana.address)
    assert.match(mail!, /^Dear Ana,/)
    assert.notInclude(mail!, 'the-link-is-made')
    assert.match((await shop.reminded()).join(), /^\d+:null$/)
    assert.equal((await shop.remind()).sent, 1)
  })

  test('the morning job reminds its own store, by the schedule of that store where it has one', async ({ assert }) => {
    const shop = await Shop.open()
    const [here, there] = shop.tenant.storeIds as [number, number]
    const ana = await shop.customer()
    await shop.raise(ana.id, -6, 10_000, here)
    const other = await shop.raise(ana.id, -6, 10_000, there)
    await shop.schedule({ active: false }, here)
    const notes: string[] = []
    const run = () => dailyJob.run({ businessDate: shop.today, scheduledFor: new Date().toISOString(), signal: new AbortController().signal, note: (words) => void notes.push(words) })
    await shop.tenant.inside(run)
    assert.deepEqual(await shop.reminded(), [])
    await runAsTenant({ tenantId: shop.tenant.id, storeId: there }, run)
    assert.deepEqual(await shop.reminded(), [`${other}:5`])
    assert.deepEqual(notes, ['Reminders: 0', 'Reminders: 1'])
  })

  test('an address that takes no mail counts as done; each message is handed over once', async ({ assert }) => {
    const shop = await Shop.open()
    const [ana, bob] = [await shop.customer(), await shop.customer()]
    await shop.raise(ana.id, -6)
    await shop.raise(bob.id, -6)
    await shop.tenant.inside(() => suppress('mail', ana.address, 'all', 'bounced', null))
    assert.deepEqual(await shop.remind(), { sent: 1, suppressed: 1, withoutAddress: 0 })
    assert.deepEqual(await shop.remind(shop.day(1)), { sent: 0, suppressed: 0, withoutAddress: 0 })
    await shop.tenant.inside(async () => {
      assert.lengthOf(await Reminder.query(), 2)
      assert.deepEqual((await messagesOf()).map(({ once }) => once), [true, true])
    })
  })

  test('schedules say beside the field what does not fit', async ({ assert }) => {
    const shop = await Shop.open(null)
    const client = await shop.tenant.client()
    const put = async (body: object) => client.put('/settings/reminders', { source: 'reminders.open_items', storeId: null, active: true, startsOn: shop.today, minimum: 0, steps: STEPS, ...body })
    const field = async (body: object) => ((await put(body)).body as { errors: { field: string }[] }).errors[0]?.field
    assert.equal(await field({ startsOn: 'soon' }), 'startsOn')
    assert.equal(await field({ minimum: -1 }), 'minimum')
    assert.equal(await field({ steps: [] }), 'steps')
    assert.equal(await field({ steps: [STEPS[1], STEPS[1]] }), 'steps.1.days')
    assert.equal(await field({ steps: [{ ...STEPS[1], template: 'messaging.news' }] }), 'steps.0.template')
    assert.equal(await field({ steps: [{ ...STEPS[1], channel: 'pigeon' }] }), 'steps.0.channel')
    assert.equal(await field({ source: 'reminders.nothing' }), 'source')
    assert.equal((await put({ storeId: 999_999 })).status, 404)
    assert.equal((await put({})).status, 200)
    const { props } = (await client.get(`/settings/reminders?store=${shop.tenant.storeId}`, { inertia: true })).body as { props: { isOwn: boolean; schedule: { steps: unknown[] } } }
    assert.deepEqual([props.isOwn, props.schedule.steps.length], [false, 3])
  })

  test('each right is asked for', async ({ assert }) => {
    const shop = await Shop.open()
    const [bench, sales] = [await shop.tenant.client({ group: 'Bench' }), await shop.tenant.client({ group: 'Sales' })]
    assert.equal((await bench.get('/reminders')).status, 403)
    assert.equal((await bench.post('/reminders/customers/1/promises', {})).status, 403)
    assert.equal((await sales.post('/reminders/today/1')).status, 403)
    assert.equal((await sales.put('/settings/reminders', {})).status, 403)
    assert.equal((await sales.get('/reminders/customers/999999')).status, 404)
  })

  test('today’s screen asks the database a bounded number of times', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client()
    const ask = async () => (await countStatements(() => client.get('/reminders', { inertia: true }))).statements.length
    const add = async () => {
      const ana = await shop.customer()
      await shop.raise(ana.id, -6)
      await shop.tenant.inside(() => noteStanding(ana.id, { optedOut: false, pausedUntil: shop.day(2), note: null }))
    }
    await add()
    await ask()
    const one = await ask()
    for (let count = 0; count < 3; count++) await add()
    assert.isAtMost(await ask(), one)
  })

  test('the report says what was paid within seven days, each payment once', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client()
    const [ana, bob] = [await shop.customer(), await shop.customer()]
    const item = await shop.raise(ana.id, -25, 10_000)
    await shop.raise(bob.id, -25, 30_000)
    await shop.remind(shop.day(-20))
    await shop.pay(ana.id, 4_000, shop.day(-14), item)
    await shop.remind(shop.day(-10))
    await shop.pay(ana.id, 6_000, shop.day(-5), item)
    await shop.pay(bob.id, 30_000, shop.day(-1))
    assert.include((await client.get('/reports/reminders.effect')).text, '5 days after the due date')
    await shop.tenant.inside(async () => {
      const source = effectReport.query({ date: { from: null, to: null }, store: shop.tenant.storeIds }, 'summary')
      const found: object[] = []
      for await (const rows of source.rows({ sort: null })) found.push(...rows)
      assert.containSubset(found, [
        { step: '5 days after the due date', reminders: 2, reminded: 40_000, paidItems: 1, paid: 4_000, share: '0.1000' },
        { step: '15 days after the due date', reminders: 2, reminded: 36_000, paidItems: 1, paid: 6_000 },
      ])
      assert.containSubset(await source.totals(), { reminders: 4, reminded: 76_000, paidItems: 2, paid: 10_000 })
    })
  })

  test('nothing of a rolled back reminder stays', async ({ assert }) => {
    const shop = await Shop.open()
    const ana = await shop.customer()
    await shop.raise(ana.id, -6)
    await shop.tenant.inside(async () => {
      await assert.rejects(() =>
        transaction(async () => {
          for (const candidate of await candidatesIn(shop.tenant.storeId, shop.today)) await remindCustomer(candidate, shop.today)
          throw new Error('The process died')
        })
      )
      const waiting = await database().from('outbox_deliveries').where('tenant_id', currentTenantId()).where('event', 'messaging.message_queued')
      assert.lengthOf(waiting, 0)
      assert.lengthOf(await messagesOf(), 0)
    })
    assert.equal((await shop.remind()).sent, 1)
  })
})
