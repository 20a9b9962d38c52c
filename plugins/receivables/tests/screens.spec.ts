import { test } from '@japa/runner'
import { addDays, type ListPayload, type PeekPayload, type SearchHit } from '@benchpin/kernel'
import type { TestClient } from '@benchpin/kernel/testing'
import { customerFooting, takePayment, unapplyPayment, voidPayment, writeOff } from '@benchpin/plugins/receivables'
import type { AccountProps } from '../http/account_screens.ts'
import type { CustomerListProps } from '../lists/customer_list.ts'
import { PromiseToPay } from '../models/promise_to_pay.ts'
import { todayIn } from '../services/today.ts'
import { Books } from './support.ts'

async function propsOf<T>(client: TestClient, path: string): Promise<T> {
  const { body } = await client.get(path, { inertia: true })
  return (body as { props: T }).props
}

/** A customer with one item in each bucket, and an overpayment. */
async function agedBooks() {
  const books = await Books.open()
  const today = await books.tenant.inside(() => todayIn(books.tenant.storeId))
  await books.tenant.inside(async () => {
    for (const [age, amount] of [[30, 100], [31, 200], [60, 300], [61, 400], [90, 500], [91, 600]] as const) await books.raise(addDays(today, -age), amount, addDays(today, 10 - age))
    await takePayment(books.payment(today, 50, { unapplied: true }))
  })
  return { books, today, client: await books.tenant.client({ group: 'Bookkeeper' }) }
}

const valuesOf = ({ rows }: ListPayload) => rows[0]?.values ?? {}

test.group('Screens of receivables', () => {
  test('the list ages by days past due, whatever the report counts from, and sorts by them', async ({ assert }) => {
    const { client } = await agedBooks()
    const { list } = await propsOf<CustomerListProps>(client, '/receivables?sort=-pastDue')
    assert.deepInclude(valuesOf(list), { customer: 'Ana Reyes', current: 0, '1-30': 300, '31-60': 700, '61-90': 1_100, '91+': 0, credit: -50, balance: 2_050, pastDue: 81 })
    assert.deepInclude(list, { sort: '-pastDue' })
    assert.equal(list.totals.balance, 2_050)
  })

  test('the list is narrowed by store, age, name and day', async ({ assert }) => {
    const { books, client, today } = await agedBooks()
    const count = async (query: string) => (await propsOf<CustomerListProps>(client, `/receivables?${query}`)).list.total
    assert.equal(await count(`store=${books.tenant.storeIds[1]}`), 0)
    assert.equal(await count(`store=${books.tenant.storeId}`), 1)
    assert.equal(await count('bucket=61-90'), 1)
    assert.equal(await count('bucket=91%2B'), 0)
    assert.equal(await count('search=rey'), 1)
    assert.equal(await count('search=nobody'), 0)
    assert.equal(await count('search=rey&sort=-customer&page=9&perPage=7&bucket=nothing'), 0)
    const earlier = await propsOf<CustomerListProps>(client, `/receivables?asOf=${addDays(today, -61)}`)
    assert.deepInclude(valuesOf(earlier.list), { current: 400, '1-30': 1_100, '31-60': 0, credit: 0, balance: 1_500 })
  })

  test('the account shows items, payments with their targets, and a balance that runs', async ({ assert }) => {
    const { books, client, today } = await agedBooks()
    const bounced = await books.tenant.inside(() => takePayment(books.payment(today, 700)))
    await books.tenant.inside(() => voidPayment(bounced.paymentIds[0]!, { reason: 'nsf', nsfFee: 35 }))
    const account = await propsOf<AccountProps>(client, `/receivables/customers/${books.contactId}?from=${addDays(today, -60)}`)
    assert.deepEqual(account.balance, { owed: 2_135, credit: 50, held: 0, balance: 2_085 })
    assert.deepEqual(account.items.map(({ balance }) => balance), [600, 500, 400, 300, 200, 100, 35])
    assert.deepEqual(account.alerts.map(({ id }) => id), ['overdue', 'returned'])
    assert.deepEqual(account.items.filter(({ isFee }) => isFee).map(({ balance }) => balance), [35])
    assert.deepEqual(account.payments.map(({ amount, voided, voidedBecause }) => ({ amount, voided, voidedBecause })), [
      { amount: 700, voided: true, voidedBecause: 'NSF (returned by the bank)' },
      { amount: 50, voided: false, voidedBecause: null },
    ])
    assert.equal(account.statement.broughtForward, 1_500)
    assert.equal(account.statement.balance, 2_085)
    const changes = account.statement.lines.map(({ charge, payment }) => charge - payment)
    assert.deepEqual(changes.slice(0, 5), [300, 200, 100, -50, -700])
    assert.sameMembers(changes.slice(5), [700, 35])
    assert.deepEqual(account.statement.lines.filter(({ undone }) => undone).map(({ payment }) => payment), [700])
    assert.equal((await client.get('/receivables/customers/abc', { inertia: true })).status, 404)
  })

  test('the account of a past day stands as it stood, whatever happened since', async ({ assert }) => {
    const { books, client, today } = await agedBooks()
    const day = addDays(today, -45)
    const path = `/receivables/customers/${books.contactId}?asOf=${day}`
    const seen = await propsOf<AccountProps>(client, path)
    assert.deepInclude(seen, { asOf: day, credit: { total: 0, sources: [] }, alerts: [], payments: [] })
    assert.deepEqual(seen.balance, { owed: 1_800, credit: 0, held: 0, balance: 1_800 })
    assert.equal(seen.statement.balance, 1_800)
    await books.tenant.inside(async () => {
      const { paymentIds } = await takePayment(books.payment(today, 900))
      const [, second] = seen.items
      await unapplyPayment(paymentIds[0]!, { openItemId: seen.items[0]!.openItemId, amount: 100 })
      await writeOff(second!.openItemId, { reason: 'bankruptcy', amount: 50 })
      await voidPayment(paymentIds[0]!, { reason: 'nsf', nsfFee: 35 })
    })
    const again = await propsOf<AccountProps>(client, path)
    for (const key of ['balance', 'buckets', 'items', 'payments', 'alerts'] as const) assert.deepEqual(again[key], seen[key], key)
    assert.equal((await propsOf<AccountProps>(client, `/receivables/customers/${books.contactId}?asOf=2999-01-01`)).asOf, null)
  })

  test('alerts: over the limit, a broken promise; each right is asked for', async ({ assert }) => {
    const { books, client, today } = await agedBooks()
    const path = `/receivables/customers/${books.contactId}`
    const sales = await books.tenant.client({ group: 'Sales' })
    assert.equal((await sales.post(`${path}/credit_limit`, { creditLimit: 100 })).status, 403)
    assert.equal((await client.post(`${path}/credit_limit`, { creditLimit: 2_000 })).status, 200)
    assert.equal((await client.post(`${path}/promise`, { amount: 500, promisedFor: addDays(today, -1) })).status, 422)
    assert.equal((await client.post(`${path}/promise`, { amount: 500, promisedFor: addDays(today, 3), note: 'By phone' })).status, 200)
    assert.deepEqual(await books.tenant.inside(() => customerFooting(books.contactId)), { owed: 2_100, free: 50, limit: 2_000 })
    const waiting = await propsOf<AccountProps>(client, path)
    assert.equal(waiting.promise?.state, 'waiting')
    assert.deepEqual(waiting.alerts.map(({ id }) => id), ['limit', 'overdue'])
    await books.tenant.inside(async () => {
      const promise = await PromiseToPay.query().firstOrFail()
      await promise.merge({ notedOn: addDays(today, -9), promisedFor: addDays(today, -2) }).save()
    })
    assert.deepEqual((await propsOf<AccountProps>(client, path)).alerts.map(({ id }) => id), ['limit', 'promise', 'overdue'])
    await books.tenant.inside(() => takePayment(books.payment(today, 500)))
    const kept = await propsOf<AccountProps>(client, path)
    assert.equal(kept.promise?.state, 'kept')
    assert.deepEqual(kept.alerts.map(({ id }) => id), ['overdue'])
    assert.equal((await client.delete(`${path}/promise`)).status, 200)
    assert.isNull((await propsOf<AccountProps>(client, path)).promise)
  })

  test('a payment is found by its number and its check, and peeked at', async ({ assert }) => {
    const { books, client, today } = await agedBooks()
    const { paymentIds } = await books.tenant.inside(() => takePayment({ ...books.payment(today, 0), tenders: [{ tender: 'check', amount: 800, reference: 'CK-77123' }] }))
    const peek = (await client.get(`/peek/receivables.payment/${paymentIds[0]}`)).body as PeekPayload
    assert.deepEqual(peek.state, { label: 'Applied', tone: 'success' })
    assert.deepEqual(peek.lines?.rows.map(({ amount }) => amount), [600, 200])
    assert.isTrue(peek.actions?.some(({ label }) => label === 'Void payment'))
    for (const words of [peek.title, peek.title.split('-')[2], 'CK-77123']) {
      const { hits } = (await client.get(`/search?q=${words}`)).body as { hits: SearchHit[] }
      assert.isTrue(hits.some(({ source, id }) => source === 'receivables.payment' && id === paymentIds[0]), words)
    }
    const list = (await propsOf<{ list: ListPayload }>(client, '/payments?state=applied&search=77123')).list
    assert.deepEqual(list.rows.map(({ id }) => id), [paymentIds[0]])
  })
})
