import { test } from '@japa/runner'
import { environment } from '@benchpin/kernel'
import { switchFeature, TestClient, testTenant } from '@benchpin/kernel/testing'
import { Shop } from '../../plugins/sales/tests/support.ts'
import { openInvoice } from '../../plugins/sales/services/create_invoice.ts'
import { closeListeners, LiveListener } from '../helpers/live_listener.ts'
import { reachableRedis, redisLine, type RedisLine } from '../helpers/redis_server.ts'
import { PASSWORD, person, submit } from '../identity/people.ts'
import { startWeb, type WebProcess } from './processes.ts'

const redis = await reachableRedis()
const isMysql = environment().databaseUrl.startsWith('mysql:')
const missing = !isMysql ? 'SQLite has one writer, so one process serves' : redis === null ? 'no Redis answers at TEST_REDIS_URL or redis://127.0.0.1:6379' : null

test('Redis answers where REQUIRE_REDIS=1 says that it must', ({ assert }) => {
  if (process.env.REQUIRE_REDIS === '1') assert.isNotNull(redis, 'Start Redis, or set TEST_REDIS_URL.')
})

const statusOf = (client: TestClient, email: string, password: string) => submit(client, '/sign-in', { email, password }).then(({ status }) => status)

/** Guesses until it is refused to listen, taking the processes in turn; how many were heard. */
async function guessesHeard(email: string, addresses: string[], most = 24): Promise<number> {
  for (let guess = 0; guess < most; guess++) {
    const client = new TestClient().at(addresses[guess % addresses.length]!)
    if ((await statusOf(client, email, 'not the password')) === 429) return guess
  }
  return most
}

test.group('Two processes, one MariaDB and one Redis', (group) => {
  group.each.skip(missing !== null, missing ?? '')
  let line: RedisLine
  let web: [WebProcess, WebProcess]
  group.each.timeout(120_000)
  group.each.teardown(closeListeners)
  group.setup(async () => {
    if (missing !== null) return
    line = await redisLine(redis!)
    web = (await Promise.all([startWeb({ REDIS_URL: line.url }), startWeb({ REDIS_URL: line.url })])) as [WebProcess, WebProcess]
  })
  group.teardown(async () => {
    if (missing !== null) return
    await Promise.all(web.map((one) => one.stop()))
    await line.close()
  })

  test('a session begun at one is good at the other, and ended at one is over at the other', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const here = new TestClient().at(web[0].address)
    assert.equal(await statusOf(here, email, PASSWORD), 302)
    const there = here.at(web[1].address)
    assert.equal((await there.get('/profile', { inertia: true })).status, 200)
    const other = new TestClient().at(web[1].address)
    await statusOf(other, email, PASSWORD)
    const stream = await LiveListener.open(here, 'features', { address: web[0].address })
    assert.equal((await other.delete('/profile/sessions')).status < 400, true)
    await stream.ended
    assert.equal((await here.get('/profile')).status, 401)
  })

  test('count guesses at a password together', async ({ assert }) => {
    const { email } = await person(await testTenant())
    assert.equal(await guessesHeard(email, web.map(({ address }) => address)), 10)
  })

  test('tell each other’s screens what has changed', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.stock('A')
    const { id, version } = await shop.tenant.inside(() => openInvoice({ contactId: shop.contactId, lines: [{ code: 'A' }] }))
    const clerk = (await shop.tenant.client()).at(web[1].address)
    const topic = `sales.invoice/${id}`
    const [near, far] = [await LiveListener.open(clerk, topic, { address: web[1].address }), await LiveListener.open(clerk, topic, { address: web[0].address })]
    assert.equal((await clerk.patch(`/sales/invoices/${id}`, { version, notes: 'Engrave it' })).status, 200)
    for (const listener of [near, far]) {
      const { payload } = await listener.next((message) => message.topic === topic)
      assert.equal(payload.version, version + 1)
    }
  })

  test('let one of two changes of a record at once through', async ({ assert }) => {
    const shop = await Shop.open()
    const { id, version } = await shop.tenant.inside(() => openInvoice({ contactId: shop.contactId }))
    const clerks = [(await shop.tenant.client()).at(web[0].address), (await shop.tenant.client()).at(web[1].address)]
    const answers = await Promise.all(clerks.map((clerk, index) => clerk.patch(`/sales/invoices/${id}`, { version, notes: `Counter ${index}` })))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  })

  test('go on without Redis: selling as ever, sign-in with its limit, and the health check says so', async ({ assert }) => {
    const shop = await Shop.open()
    const { email } = await person(shop.tenant)
    const guessed = (await person(shop.tenant)).email
    const { id, version } = await shop.tenant.inside(() => openInvoice({ contactId: shop.contactId }))
    const clerk = (await shop.tenant.client()).at(web[0].address)
    const listener = await LiveListener.open(clerk, `sales.invoice/${id}`, { address: web[0].address })
    await line.cut()
    const health = (await new TestClient().at(web[0].address).get('/health')).body as { status: string; redis: { reachable: boolean } }
    assert.deepEqual([health.status, health.redis.reachable], ['degraded', false])
    assert.equal(await statusOf(new TestClient().at(web[1].address), email, PASSWORD), 302)
    assert.equal(await guessesHeard(guessed, web.map(({ address }) => address)), 10)
    assert.equal((await clerk.patch(`/sales/invoices/${id}`, { version, notes: 'Still open' })).status, 200)
    await listener.next(({ payload }) => payload.version === version + 1)
    await line.mend()
    await listener.next(({ channel, payload }) => channel === 'live' && payload.missed === true)
  })
})

test.group('Two processes on one MariaDB, without Redis', (group) => {
  group.each.skip(!isMysql, 'SQLite has one writer, so one process serves')
  let web: WebProcess
  group.each.timeout(120_000)
  group.each.teardown(closeListeners)
  group.setup(async () => {
    if (isMysql) web = await startWeb({ REDIS_URL: '' })
  })
  group.teardown(async () => {
    if (isMysql) await web.stop()
  })

  test('count guesses in the database, and hear of switches that the other made', async ({ assert }) => {
    const tenant = await testTenant()
    const { email } = await person(tenant)
    const listener = await LiveListener.open(await tenant.client(), 'features', { address: web.address })
    await tenant.inside(() => switchFeature('sales.card_fee', true))
    await listener.next(({ topic }) => topic === 'features')
    assert.equal(await guessesHeard(email, [web.address, `http://${process.env.HOST}:${process.env.PORT}`]), 10)
  })

  test('a process that is asked to end does not wait for screens that listen', async ({ assert }) => {
    const tenant = await testTenant()
    const ending = await startWeb({ REDIS_URL: '' })
    const listener = await LiveListener.open(await tenant.client(), 'features', { address: ending.address })
    const asked = performance.now()
    await ending.stop()
    await listener.ended
    assert.isBelow(performance.now() - asked, 4000)
  })
})
