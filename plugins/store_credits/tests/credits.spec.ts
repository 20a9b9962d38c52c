import { test } from '@japa/runner'
import { changeSettings, type ListPayload, type PeekPayload, type SearchHit } from '@benchpin/kernel'
import { countStatements } from '@benchpin/kernel/testing'
import { walkInContact } from '@benchpin/plugins/contacts'
import { accountBalance } from '@benchpin/plugins/ledger'
import { customerBalance, refundCredit, takePayment, voidPayment } from '@benchpin/plugins/receivables'
import { expireJob } from '../contributions/expire_job.ts'
import type { CreditProps } from '../http/credit_props.ts'
import { creditsLedger } from '../reports/credits_ledger.ts'
import { monthsAfter } from '../services/days.ts'
import { BREAKAGE, EXPIRE_MONTHS, GOODWILL } from '../services/names.ts'
import { payOut } from '../services/pay_out.ts'
import { voidCredit } from '../services/change.ts'
import { A08_054 } from './a08_examples.ts'
import { Shop, TODAY } from './support.ts'

interface Errors {
  errors: { field?: string; message: string }[]
}

const fieldsOf = (body: unknown) => (body as Errors).errors.map(({ field }) => field)
const cents = (dollars: number) => dollars * 100

async function run(day: string): Promise<string[]> {
  const notes: string[] = []
  await expireJob.run({ businessDate: day, scheduledFor: `${day}T08:20:00.000Z`, signal: new AbortController().signal, note: (words) => void notes.push(words) })
  return notes
}

test.group('Store credit', () => {
  test('issued 500, used 120, paid out 80: 300 remains, in the record, the report and the ledger (A08-054)', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const { issued, used, refunded, remaining } = A08_054
      const id = await shop.give(cents(issued))
      await shop.raise(cents(used))
      await shop.pay(cents(used))
      const { paymentIds } = await payOut(id, { amount: cents(refunded), storeId: shop.tenant.storeId, date: TODAY, tender: 'cash' })
      assert.deepInclude({ ...(await shop.credit(id)).$attributes }, { issued: cents(issued), used: cents(used), refunded: cents(refunded), remaining: cents(remaining) })
      const source = creditsLedger.query({ date: { from: null, to: null }, store: shop.tenant.storeIds, status: [], contact: null }, 'detail')
      assert.deepInclude(await source.totals(), { issued: cents(issued), used: cents(used), refunded: cents(refunded), remaining: cents(remaining) })
      assert.equal(await shop.owed(), cents(remaining))
      assert.equal(await accountBalance('cash_on_hand'), -cents(refunded))
      assert.equal(await accountBalance(GOODWILL), cents(issued))
      assert.deepEqual(await customerBalance(shop.contactId), { owed: 0, credit: 0, held: 0, balance: 0 })
      assert.deepEqual(await shop.faults(), [])
      for (const paymentId of paymentIds.reverse()) await voidPayment(paymentId, { reason: 'entry_error', date: TODAY })
      assert.deepInclude({ ...(await shop.credit(id)).$attributes }, { refunded: 0, used: cents(used), remaining: cents(380) })
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('oldest first; a voided payment gives back exactly what it took', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const later = await shop.give(3_000, { date: '2026-02-01' })
      const earlier = await shop.give(2_000, { date: '2026-01-01' })
      await shop.raise(10_000)
      const { paymentIds } = await shop.pay(2_500)
      assert.deepEqual([(await shop.credit(earlier)).remaining, (await shop.credit(later)).remaining], [0, 2_500])
      await voidPayment(paymentIds[0]!, { reason: 'entry_error', date: TODAY })
      assert.deepEqual([(await shop.credit(earlier)).remaining, (await shop.credit(later)).remaining], [2_000, 3_000])
      assert.equal(await shop.owed(), 5_000)
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('a return paid back as store credit; voiding that refund takes it away, unless it was used', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const item = await shop.raise(-53_000)
      const { paymentIds } = await shop.pay(-53_000, item)
      assert.equal((await customerBalance(shop.contactId)).balance, 0)
      assert.equal(await shop.owed(), 53_000)
      await shop.raise(1_000)
      const used = await shop.pay(1_000)
      await assert.rejects(() => voidPayment(paymentIds[0]!, { reason: 'entry_error', date: TODAY }), /was used/)
      await voidPayment(used.paymentIds[0]!, { reason: 'entry_error', date: TODAY })
      await voidPayment(paymentIds[0]!, { reason: 'entry_error', date: TODAY })
      assert.equal(await shop.owed(), 0)
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('credit on the account is paid back as store credit, and not to the walk-in customer', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const { contactId, tenant } = shop
      await takePayment({ contactId, storeId: tenant.storeId, date: TODAY, tenders: [{ tender: 'cash', amount: 4_000 }], applyTo: { unapplied: true } })
      await refundCredit({ contactId, storeId: tenant.storeId, date: TODAY, tenders: [{ tender: 'store_credit', amount: -4_000 }] })
      assert.equal(await shop.owed(), 4_000)
      const { id: walkIn } = await walkInContact()
      await assert.rejects(() => takePayment({ contactId: walkIn, storeId: tenant.storeId, date: TODAY, tenders: [{ tender: 'store_credit', amount: 100 }], applyTo: { unapplied: true } }), /no store credit/)
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('expires in the night after its last day, as income; more time keeps it', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      await changeSettings('organization', 0, { [EXPIRE_MONTHS]: 1 })
      const id = await shop.give(5_000, { date: '2026-01-31' })
      assert.equal((await shop.credit(id)).expiresOn, '2026-02-28')
      const kept = await shop.give(700, { date: '2026-01-31', expiresOn: null })
      assert.deepEqual(await run('2026-02-28'), [])
      assert.deepEqual(await run('2026-03-01'), ['Expired 1 store credit'])
      assert.deepEqual(await run('2026-03-02'), [])
      assert.deepInclude({ ...(await shop.credit(id)).$attributes }, { expired: 5_000, remaining: 0, isOpen: false })
      assert.equal((await shop.credit(kept)).remaining, 700)
      assert.equal(await accountBalance(BREAKAGE), -5_000)
      assert.deepEqual(await shop.faults(), [])
      assert.deepEqual([monthsAfter('2026-01-31', 1), monthsAfter('2024-01-31', 1), monthsAfter('2026-11-30', 3), monthsAfter('2026-03-10', 12)], ['2026-02-28', '2024-02-29', '2027-02-28', '2027-03-10'])
    })
  })

  test('is voided while nobody has used it', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.tenant.inside(async () => {
      const [unused, used] = [await shop.give(5_000), await shop.give(600, { date: '2026-03-01' })]
      await shop.raise(100)
      await shop.pay(100)
      await voidCredit(unused)
      await assert.rejects(() => voidCredit(unused), /voided already/)
      await assert.rejects(() => voidCredit(used), /was used/)
      assert.equal(await accountBalance(GOODWILL), 600)
      assert.deepEqual(await shop.faults(), [])
    })
  })

  test('the counter learns what is there, and more is refused beside the amount', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client({ group: 'Sales' })
    await shop.tenant.inside(async () => {
      await shop.give(4_000)
      await shop.raise(10_000)
    })
    assert.deepInclude((await client.get(`/receivables/customers/${shop.contactId}/funds`)).body as object, { store_credit: 4_000 })
    const over = await client.post('/payments', { contactId: shop.contactId, tenders: [{ tender: 'store_credit', amount: 4_001 }], applyTo: { oldestFirst: true } })
    assert.equal(over.status, 422)
    assert.deepEqual(fieldsOf(over.body), ['tenders.0.amount'])
    assert.match((over.body as Errors).errors[0]!.message, /\$40\.00/)
  })

  test('over HTTP: what is expected stands beside each field, and each right is asked for', async ({ assert }) => {
    const shop = await Shop.open()
    const [owner, sales, bench] = [await shop.tenant.client({ group: 'Manager' }), await shop.tenant.client({ group: 'Sales' }), await shop.tenant.client({ group: 'Bench' })]
    const fine = { contactId: shop.contactId, amount: 5_000, reason: 'Late repair' }
    for (const [body, field] of [
      [{ ...fine, amount: 0 }, 'amount'],
      [{ ...fine, amount: 1.5 }, 'amount'],
      [{ ...fine, reason: ' ' }, 'reason'],
      [{ ...fine, expiresOn: '2026-02-30' }, 'expiresOn'],
      [{ ...fine, expiresOn: '2020-01-01' }, 'expiresOn'],
      [{ ...fine, contactId: 'x' }, 'contactId'],
    ] as const) {
      const { status, body: answer } = await owner.post('/store-credits', body)
      assert.equal(status, 422, JSON.stringify(body))
      assert.deepEqual(fieldsOf(answer), [field])
    }
    const { id } = (await owner.post('/store-credits', fine)).body as { id: number }
    assert.equal((await sales.post('/store-credits', fine)).status, 403)
    assert.equal((await bench.get('/store-credits')).status, 403)
    assert.equal((await sales.post(`/store-credits/${id}/pay-out`, { amount: 100, tender: 'cash' })).status, 403)
    assert.equal((await sales.post(`/store-credits/${id}/void`)).status, 403)
    const over = await owner.post(`/store-credits/${id}/pay-out`, { amount: 5_001, tender: 'cash' })
    assert.deepEqual([over.status, fieldsOf(over.body)], [422, ['amount']])
    assert.equal((await owner.patch(`/store-credits/${id}`, { expiresOn: '2030-01-01' })).status, 200)
    assert.equal((await owner.post(`/store-credits/${id}/pay-out`, { amount: 2_000, tender: 'check', reference: '77' })).status, 200)
    assert.equal((await owner.post(`/store-credits/${id}/void`)).status, 409)
    const other = await Shop.open()
    assert.equal((await (await other.tenant.client()).get(`/store-credits/${id}`, { inertia: true })).status, 404)
    const { props } = (await owner.get(`/store-credits/${id}`, { inertia: true })).body as { props: CreditProps }
    assert.deepEqual(props.history.map(({ text, amount }) => [text, amount]), [['Given', 5_000], ['Paid out', -2_000]])
    assert.equal(props.history[1]!.document?.peek?.type, 'receivables.payment')
    const peek = (await sales.get(`/peek/store_credits.credit/${id}`)).body as PeekPayload
    assert.deepEqual(peek.state, { label: 'Partly used', tone: 'info' })
    const { hits } = (await sales.get(`/search?q=${peek.title}`)).body as { hits: SearchHit[] }
    assert.isTrue(hits.some(({ source }) => source === 'store_credits.credit'))
  })

  test('the list is narrowed and asks the database a bounded number of times', async ({ assert }) => {
    const shop = await Shop.open()
    const client = await shop.tenant.client()
    const list = async (query: string) => ((await client.get(`/store-credits?${query}`, { inertia: true })).body as { props: { list: ListPayload } }).props.list
    const count = async () => (await countStatements(() => client.get('/store-credits', { inertia: true }))).statements.length
    await shop.tenant.inside(() => shop.give(1_000))
    await count()
    const one = await count()
    await shop.tenant.inside(async () => {
      for (const amount of [2_000, 3_000]) await shop.give(amount)
      await voidCredit((await shop.give(9_000)))
    })
    assert.isAtMost(await count(), one)
    assert.equal((await list('state=open')).totals.remaining, 6_000)
    assert.equal((await list('state=voided')).total, 1)
    assert.equal((await list('search=SC-00002')).total, 1)
    assert.equal((await list('search=reyes')).total, 4)
    assert.equal((await list('search=nobody&date=2026-01-01..2026-01-02')).total, 0)
  })
})
