import { test } from '@japa/runner'
import { switchFeature } from '@benchpin/kernel/testing'
import { voidPayment } from '@benchpin/plugins/receivables'
import { PaymentPromise } from '../models/promise.ts'
import { alertBigOverdue } from '../services/alerts.ts'
import { judgePromisesDue, takePromise } from '../services/promises.ts'
import { Shop } from './support.ts'

const states = (shop: Shop) => shop.tenant.inside(async () => (await PaymentPromise.query().orderBy('id')).map(({ state, paid }) => `${state} ${paid}`))
const promise = (shop: Shop, contactId: number, amount: number, inDays: number) => shop.tenant.inside(() => takePromise(contactId, shop.tenant.storeId, { amount, date: shop.day(inDays) }))
const morning = (shop: Shop, inDays: number) => shop.tenant.inside(() => judgePromisesDue(shop.tenant.storeId, shop.day(inDays)))
interface Unread { count: number; alerts: { title: string; href: string }[] }

test.group('Promises to pay', () => {
  test('hold reminders back through their day; a new one takes the place of an open one', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client({ group: 'Sales' })
    const ana = await shop.customer()
    await shop.raise(ana.id, -6, 50_000)
    const post = (body: object) => client.post(`/reminders/customers/${ana.id}/promises`, body)
    const field = async (body: object) => ((await post(body)).body as { errors: { field: string }[] }).errors[0]?.field
    assert.equal(await field({ amount: 0, date: shop.day(3) }), 'amount')
    assert.equal(await field({ amount: 50_001, date: shop.day(3) }), 'amount')
    assert.equal(await field({ amount: 100, date: shop.day(-1) }), 'date')
    assert.equal(await field({ amount: 100, date: 'Friday' }), 'date')
    assert.equal((await post({ amount: 50_000, date: shop.day(9), note: 'By check' })).status, 200)
    const answered = await post({ amount: 20_000, date: shop.day(3) })
    assert.containSubset(answered.body as object, { promises: [{ amount: 20_000, isOpen: true, state: { label: 'Open' } }, { amount: 50_000, isOpen: false }] })
    assert.equal((await shop.remind(shop.day(3))).sent, 0)
    assert.equal(await morning(shop, 4), 1)
    assert.equal((await shop.remind(shop.day(4))).sent, 1)
    const { id } = await shop.tenant.inside(() => PaymentPromise.query().orderBy('id', 'desc').firstOrFail())
    assert.equal((await client.delete(`/reminders/promises/${id}`)).status, 409)
    const timeline = (await client.get(`/contacts/${ana.id}?tab=history`, { inertia: true })).text
    assert.include(timeline, 'Did not pay as promised')
  })

  test('are kept by the payments that came after them and in time, and open again when one is voided', async ({ assert }) => {
    const shop = await Shop.open()
    const ana = await shop.customer()
    await shop.raise(ana.id, -6, 50_000)
    await shop.pay(ana.id, 10_000)
    await promise(shop, ana.id, 30_000, 2)
    assert.deepEqual(await states(shop), ['open 0'])
    await shop.pay(ana.id, 10_000)
    assert.deepEqual(await states(shop), ['open 10000'])
    const { paymentIds } = await shop.pay(ana.id, 20_000, shop.day(2))
    assert.deepEqual(await states(shop), ['kept 30000'])
    await shop.tenant.inside(() => voidPayment(paymentIds[0]!, { reason: 'nsf', date: shop.day(2) }))
    assert.deepEqual(await states(shop), ['open 10000'])
    await shop.pay(ana.id, 20_000, shop.day(3))
    assert.equal(await morning(shop, 3), 1)
    assert.deepEqual(await states(shop), ['broken 10000'], 'what came too late does not count')
    assert.equal(await morning(shop, 3), 0)
  })

  test('where nothing is owed any more without a payment, a promise is moot', async ({ assert }) => {
    const shop = await Shop.open()
    const ana = await shop.customer()
    await shop.raise(ana.id, -6, 10_000)
    await promise(shop, ana.id, 10_000, 1)
    await shop.raise(ana.id, 0, 5_000)
    await shop.pay(ana.id, 15_000, shop.day(2))
    assert.equal(await morning(shop, 3), 0)
    assert.deepEqual(await states(shop), ['moot 0'])
  })

  test('broken ones and large overdue balances ring the bell, once, for those with permission', async ({ assert }) => {
    const shop = await Shop.open()
    const [owner, bench] = [await shop.tenant.client(), await shop.tenant.client({ group: 'Bench' })]
    const [ana, bob] = [await shop.customer(), await shop.customer()]
    await shop.raise(ana.id, -6, 50_000)
    await shop.raise(bob.id, -1, 600_000)
    await shop.raise(bob.id, -20, 900_000)
    await promise(shop, ana.id, 50_000, 0)
    for (let twice = 0; twice < 2; twice++) {
      await morning(shop, 1)
      await shop.tenant.inside(() => alertBigOverdue(shop.tenant.storeId, shop.today))
    }
    const unread = async (client: typeof owner) => (await client.get('/alerts/unread')).body as Unread
    const { alerts } = await unread(owner)
    assert.sameMembers(alerts.map(({ title }) => title), ['Ana Reyes has not paid $500.00 as promised', 'Ana Reyes is overdue with $6,000.00'])
    assert.equal((await unread(bench)).count, 0)
    await shop.tenant.inside(() => switchFeature('reminders.reminders', false))
    assert.equal((await unread(owner)).count, 0)
  })
})
