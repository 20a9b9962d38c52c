import { test } from '@japa/runner'
import { addDays, changeSettings, type ListPayload, type PeekPayload, type SearchHit } from '@benchpin/kernel'
import type { TestClient } from '@benchpin/kernel/testing'
import { takePayment, voidPayment } from '@benchpin/plugins/receivables'
import type { AccountProps } from '../http/account_screens.ts'
import type { CustomerListProps } from '../lists/customer_list.ts'
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
  test('the list ages by document date, or by due date where the setting says so', async ({ assert }) => {
    const { books, client } = await agedBooks()
    const byDocument = await propsOf<CustomerListProps>(client, '/receivables')
    assert.deepInclude(valuesOf(byDocument.list), { customer: 'Ana Reyes', '0-30': 100, '31-60': 500, '61-90': 900, '91+': 600, credit: -50, balance: 2_050 })
    assert.equal(byDocument.list.totals.balance, 2_050)
    await books.tenant.inside(() => changeSettings('organization', 0, { 'receivables.aging_by': 'due' }))
    const byDue = await propsOf<CustomerListProps>(client, '/receivables')
    assert.deepInclude(valuesOf(byDue.list), { '0-30': 300, '31-60': 700, '61-90': 1_100, '91+': 0, balance: 2_050 })
  })

  test('the list is narrowed by store, age, name and day', async ({ assert }) => {
    const { books, client, today } = await agedBooks()
    const count = async (query: string) => (await propsOf<CustomerListProps>(client, `/receivables?${query}`)).list.total
    assert.equal(await count(`store=${books.tenant.storeIds[1]}`), 0)
    assert.equal(await count(`store=${books.tenant.storeId}`), 1)
    assert.equal(await count('bucket=91%2B'), 1)
    assert.equal(await count('search=rey'), 1)
    assert.equal(await count('search=nobody'), 0)
    assert.equal(await count('search=rey&sort=-customer&page=9&perPage=7&bucket=nothing'), 0)
    const earlier = await propsOf<CustomerListProps>(client, `/receivables?asOf=${addDays(today, -61)}`)
    assert.deepInclude(valuesOf(earlier.list), { '0-30': 1_500, '31-60': 0, credit: 0, balance: 1_500 })
  })

  test('the account shows items, payments with their targets, and a balance that runs', async ({ assert }) => {
    const { books, client, today } = await agedBooks()
    const bounced = await books.tenant.inside(() => takePayment(books.payment(today, 700)))
    await books.tenant.inside(() => voidPayment(bounced.paymentIds[0]!, { reason: 'nsf', nsfFee: 35 }))
    const account = await propsOf<AccountProps>(client, `/receivables/customers/${books.contactId}?from=${addDays(today, -60)}`)
    assert.deepEqual(account.balance, { owed: 2_135, credit: 50, held: 0, balance: 2_085 })
    assert.deepEqual(account.items.map(({ balance }) => balance), [600, 500, 400, 300, 200, 100, 35])
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
