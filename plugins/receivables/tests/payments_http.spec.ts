import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { countStatements } from '@benchpin/kernel/testing'
import { customerBalance, takePayment, type TakenPayment } from '@benchpin/plugins/receivables'
import { Payment } from '../models/payment.ts'
import { Books } from './support.ts'
import { A04_049 } from './vectors.ts'
import { TestDocument } from './test_document.ts'

interface Errors {
  errors: { field?: string; message: string }[]
}

const fieldsOf = (body: unknown) => (body as Errors).errors.map(({ field }) => field)

test.group('Payments over HTTP', () => {
  test('a double click takes one payment', async ({ assert }) => {
    const books = await Books.open()
    const client = await books.tenant.client({ group: 'Sales' })
    const item = await books.tenant.inside(() => books.raise('2026-01-05', 10_000))
    const body = { contactId: books.contactId, date: '2026-01-06', tenders: [{ tender: 'cash', amount: 10_000, received: 12_000 }], applyTo: { payable: { type: 'receivables.open_item', id: item }, due: 10_000 } }
    const idempotencyKey = randomUUID()
    const first = await client.post('/payments', body, { idempotencyKey })
    const second = await client.post('/payments', body, { idempotencyKey })
    assert.equal(first.status, 200)
    assert.deepEqual(second.body, first.body)
    assert.deepInclude(first.body as TakenPayment, { applied: 10_000, unapplied: 0, change: 2_000, flag: null })
    await books.tenant.inside(async () => {
      assert.equal((await Payment.query()).length, 1)
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('says beside each field what is expected', async ({ assert }) => {
    const books = await Books.open()
    const client = await books.tenant.client()
    const post = (body: object) => client.post('/payments', body)
    const fine = { contactId: books.contactId, date: '2026-01-06', tenders: [{ tender: 'cash', amount: 100 }], applyTo: { oldestFirst: true } }
    for (const [body, field] of [
      [{ ...fine, date: '2026-02-30' }, 'date'],
      [{ ...fine, contactId: 'x' }, 'contactId'],
      [{ ...fine, tenders: [{ tender: 'cash', amount: 1.5 }] }, 'tenders.0.amount'],
      [{ ...fine, tenders: [{ tender: 'shells', amount: 100 }] }, 'tenders.0.tender'],
      [{ ...fine, tenders: [{ tender: 'cash', amount: 100, received: 99 }] }, 'tenders.0.received'],
      [{ ...fine, tenders: [] }, 'tenders.0.amount'],
      [{ ...fine, tenders: [{ tender: 'cash', amount: 100 }, { tender: 'card', amount: -50 }] }, 'tenders'],
      [{ ...fine, applyTo: {} }, 'applyTo'],
      [{ ...fine, storeId: 999_999 }, 'storeId'],
      [{ ...fine, tenders: [{ tender: 'cash', amount: -100 }] }, 'tenders.0.amount'],
    ] as const) {
      const { status, body: answer } = await post(body)
      assert.equal(status, 422, JSON.stringify(body))
      assert.deepEqual(fieldsOf(answer), [field], JSON.stringify(answer))
    }
    await books.tenant.inside(async () => assert.equal((await Payment.query()).length, 0))
  })

  test('refuses items that are not open, of others, and of other organizations', async ({ assert }) => {
    const [books, others] = [await Books.open(), await Books.open()]
    const client = await books.tenant.client()
    const item = await books.tenant.inside(() => books.raise('2026-01-05', 10_000))
    const foreign = await others.tenant.inside(() => others.raise('2026-01-05', 10_000))
    const pay = (items: object[]) => client.post('/payments', { contactId: books.contactId, date: '2026-01-06', tenders: [{ tender: 'cash', amount: 50_000 }], applyTo: { items } })
    assert.equal((await pay([{ openItemId: foreign, amount: 100 }])).status, 404)
    const over = await pay([{ openItemId: item, amount: 10_001 }])
    assert.deepEqual([over.status, fieldsOf(over.body)], [422, ['items.0.amount']])
    const twice = await pay([{ openItemId: item, amount: 100 }, { openItemId: item, amount: 100 }])
    assert.deepEqual([twice.status, fieldsOf(twice.body)], [422, ['items.1.amount']])
    assert.equal((await client.get('/payables/receivables.open_item/abc')).status, 404)
    assert.equal((await client.get(`/payables/nothing.such/${item}`)).status, 404)
    assert.equal((await client.get(`/payables/receivables.open_item/${foreign}`)).status, 404)
  })

  test('an allocated payment is never deleted, only voided (A04-049)', async ({ assert }) => {
    const books = await Books.open()
    const client = await books.tenant.client({ group: 'Manager' })
    await books.tenant.inside(() => books.raise('2026-01-05', 10_000))
    const taken = (await client.post('/payments', { contactId: books.contactId, date: '2026-01-06', tenders: [{ tender: 'check', amount: 10_000 }], applyTo: { oldestFirst: true } })).body as TakenPayment
    const id = taken.paymentIds[0]
    const deleted = await client.delete(`/payments/${id}`)
    assert.equal(deleted.status < 400, A04_049.delete)
    assert.include(JSON.stringify(deleted.body), 'Entry error')
    const voided = await client.post(`/payments/${id}/void`, { reason: 'nsf', nsfFee: 3_500 })
    assert.equal(voided.status === 200, A04_049.void)
    assert.deepInclude(voided.body as object, { reopened: 10_000 })
    await books.tenant.inside(async () => assert.equal((await customerBalance(books.contactId)).owed, 13_500))
    const again = await client.post(`/payments/${id}/void`, { reason: 'nsf' })
    assert.equal(again.status, 409)
    assert.deepEqual(fieldsOf((await client.post(`/payments/${id}/void`, { reason: 'mood' })).body), ['reason'])
  })

  test('each right is asked for', async ({ assert }) => {
    const books = await Books.open()
    const [bench, sales] = [await books.tenant.client({ group: 'Bench' }), await books.tenant.client({ group: 'Sales' })]
    assert.equal((await bench.get('/payments')).status, 403)
    assert.equal((await bench.post('/payments', {})).status, 403)
    for (const path of ['/payments/1/void', '/payments/1/unapply', '/receivables/credits/1/unapply', '/receivables/items/1/write_off', '/receivables/write_offs/1/take_back']) assert.equal((await sales.post(path, {})).status, 403, path)
  })

  test('taking back and writing off, over HTTP', async ({ assert }) => {
    const books = await Books.open()
    const client = await books.tenant.client({ group: 'Bookkeeper' })
    const [item, paid] = await books.tenant.inside(async () => {
      const raised = await books.raise('2026-01-05', 10_000)
      return [raised, (await takePayment(books.payment('2026-01-06', 4_000))).paymentIds[0]!] as const
    })
    assert.deepEqual((await client.post(`/payments/${paid}/unapply`, { openItemId: item, amount: 1_500, reason: 'Wrong invoice' })).body, { unapplied: 1_500 })
    assert.equal((await client.post(`/payments/${paid}/unapply`, { openItemId: item, amount: 2_501 })).status, 422)
    assert.deepEqual(fieldsOf((await client.post(`/receivables/items/${item}/write_off`, { reason: 'mood' })).body), ['reason'])
    assert.deepEqual(fieldsOf((await client.post(`/receivables/items/${item}/write_off`, { reason: 'other' })).body), ['note'])
    const written = await client.post(`/receivables/items/${item}/write_off`, { reason: 'bankruptcy', amount: 7_000 })
    assert.equal(written.status, 200)
    const { writeOffId } = written.body as { writeOffId: number }
    const led = await client.get(`/receivables/write_offs/${writeOffId}`)
    assert.equal(led.status, 302)
    assert.deepEqual((await client.post(`/receivables/write_offs/${writeOffId}/take_back`, {})).body, { amount: 7_000 })
    await books.tenant.inside(async () => {
      assert.deepEqual(await customerBalance(books.contactId), { owed: 7_500, credit: 1_500, held: 0, balance: 6_000 })
      assert.deepEqual(await books.faults(), [])
    })
  })

  test('the panel learns all of a document in one answer', async ({ assert }) => {
    const books = await Books.open()
    const client = await books.tenant.client({ group: 'Sales' })
    const document = new TestDocument(books, 10_000, '2026-02-01')
    const { body, status } = await client.get(`/payables/test.invoice/${document.id}`)
    assert.equal(status, 200)
    const { payable, tenders } = body as { payable: object; tenders: { id: string }[] }
    assert.deepInclude(payable, { type: 'test.invoice', due: 10_000, posted: false, contactId: books.contactId })
    assert.deepEqual(tenders.slice(0, 4).map(({ id }) => id), ['cash', 'check', 'card', 'bank'])
  })

  test('lists and pages ask the database a bounded number of times', async ({ assert }) => {
    const books = await Books.open()
    const client = await books.tenant.client()
    const pages = ['/receivables', '/payments', `/receivables/customers/${books.contactId}`]
    const count = async (path: string) => (await countStatements(() => client.get(path, { inertia: true }))).statements.length
    const addOne = () => books.tenant.inside(async () => {
      await books.raise('2026-01-05', 10_000)
      await takePayment(books.payment('2026-01-06', 4_000))
    })
    await addOne()
    for (const path of pages) {
      await count(path)
      const one = await count(path)
      await addOne()
      await addOne()
      assert.isAtMost(await count(path), one, path)
    }
  })

  test('a payment of one document takes few statements', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const pay = async () => {
        const item = await books.raise('2026-01-05', 10_000)
        return countStatements(() => takePayment(books.payment('2026-01-05', 10_000, { payable: { type: 'receivables.open_item', id: item }, due: 10_000 })))
      }
      await pay()
      const { statements } = await pay()
      const work = statements.filter((sql) => !/^(BEGIN|COMMIT)/i.test(sql))
      assert.isAtMost(work.length, 17, work.join('\n'))
    })
  })
})
