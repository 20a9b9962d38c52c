import { test } from '@japa/runner'
import { addDays, nowInstant } from '@benchpin/kernel'
import { countStatements } from '@benchpin/kernel/testing'
import { createContact, findContact } from '@benchpin/plugins/contacts'
import { suppress } from '@benchpin/plugins/messaging'
import { takePayment, writeOff } from '@benchpin/plugins/receivables'
import { IssuedStatement } from '../models/issued_statement.ts'
import { StatementRun } from '../models/statement_run.ts'
import { chooseCustomers, type StatementPreview } from '../statements/choose.ts'
import { statementFrame, statementModels } from '../statements/models.ts'
import { makeStatements } from '../statements/run_work.ts'
import { Books } from './support.ts'

const PERIOD = { from: '2026-01-01', to: '2026-01-31' }
const ALL = { ...PERIOD, who: 'balance', mail: true, print: 'none' }
const quiet = { signal: new AbortController().signal, progress: async () => undefined }

/** Customers who owe 100.00 each since January 5th; those with an even number have an address. */
async function manyOwing(count: number): Promise<{ books: Books; ids: number[] }> {
  const books = await Books.open()
  const ids: number[] = []
  await books.tenant.inside(async () => {
    for (let index = 0; index < count; index++) {
      const emails = index % 2 === 0 ? [{ address: `owing${index}.${Date.now()}@example.com` }] : []
      const { id } = await createContact({ firstName: 'Customer', lastName: String(index), roles: ['customer'], emails })
      ids.push(id)
      await new Books(books.tenant, id).raise('2026-01-05', 10_000, '2026-01-20')
    }
  })
  return { books, ids }
}

const mails = async (books: Books) => books.tenant.inside(async () => (await IssuedStatement.query().whereNotNull('mailed_at')).length)

test.group('Statements', () => {
  test('show the days asked for, what is open, and nothing of later', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(async () => {
      const old = await books.raise('2025-11-03', 50_000, '2025-12-03')
      const item = await books.raise('2026-01-05', 10_000, '2026-02-04')
      await takePayment(books.payment('2026-01-10', 20_000))
      const frame = () => statementFrame(PERIOD.from, PERIOD.to, books.tenant.storeId, books.contactId)
      const model = async () => (await statementModels([books.contactId], await frame())).get(books.contactId)!
      const seen = await model()
      assert.deepEqual(seen.lines.map(({ unitPrice, amount }) => [unitPrice ?? null, amount]), [[null, 50_000], [10_000, 60_000], [-20_000, 40_000]])
      assert.deepEqual(seen.totals.map(({ label, amount }) => [label, amount]), [['Current', 10_000], ['31-60 days past due', 30_000], ['Balance due', 40_000]])
      assert.deepEqual(seen.payments?.map(({ amount }) => amount), [30_000, 10_000])
      await writeOff(old, { reason: 'bankruptcy', date: '2026-02-03' })
      await takePayment(books.payment('2026-02-04', 10_000, { items: [{ openItemId: item, amount: 10_000 }] }))
      assert.deepEqual(await model(), seen)
      const february = (await statementModels([books.contactId], await statementFrame('2026-02-01', '2026-02-28', books.tenant.storeId))).get(books.contactId)!
      assert.deepEqual(february.lines.map(({ amount }) => amount), [40_000, 10_000, 0])
      assert.isNotEmpty(february.terms)
      assert.notInclude(JSON.stringify(february), 'Bankruptcy')
    })
  })

  test('of one customer: printed by whoever sees balances, mailed once', async ({ assert }) => {
    const { books, ids } = await manyOwing(1)
    const [sales, client] = [await books.tenant.client({ group: 'Sales' }), await books.tenant.client({ group: 'Bookkeeper' })]
    const made = await sales.post(`/receivables/customers/${ids[0]}/statements`, PERIOD)
    const { id } = made.body as { id: number }
    assert.equal(((await client.post(`/receivables/customers/${ids[0]}/statements`, PERIOD)).body as { id: number }).id, id)
    assert.equal((await client.post(`/receivables/customers/${ids[0]}/statements`, { from: PERIOD.to, to: PERIOD.from })).status, 422)
    const printed = await sales.get(`/documents/receivables.statement/${id}`)
    assert.equal(printed.status, 200)
    assert.include(String(printed.text), 'Balance due')
    assert.equal((await sales.get(`/receivables/statements/${id}/mail`)).status, 403)
    const { address, subject, body } = (await client.get(`/receivables/statements/${id}/mail`)).body as { address: string; subject: string; body: string }
    assert.include(body, '$100.00')
    assert.equal((await client.post(`/receivables/statements/${id}/mail`, { address, subject, body })).status, 200)
    assert.equal((await client.post(`/receivables/statements/${id}/mail`, { address, subject, body })).status, 422)
    assert.equal(await mails(books), 1)
  })

  test('of many: previewed, mailed to whoever may be mailed, nobody twice', async ({ assert }) => {
    const { books, ids } = await manyOwing(6)
    const client = await books.tenant.client({ group: 'Bookkeeper' })
    await books.tenant.inside(async () => {
      const { email } = await findContact(ids[0]!)
      await suppress('mail', email!, 'all', 'bounced', 'No such mailbox')
      await takePayment({ ...books.payment('2026-01-15', 10_000), contactId: ids[1]! })
    })
    const preview = (await client.post('/receivables/statements/preview', ALL)).body as StatementPreview
    assert.deepEqual(preview, { customers: 5, balance: 50_000, withAddress: 3, mailedBefore: 0 })
    assert.equal(((await client.post('/receivables/statements/preview', { ...ALL, who: 'overdue', days: 10 })).body as StatementPreview).customers, 5)
    assert.equal(((await client.post('/receivables/statements/preview', { ...ALL, who: 'overdue', days: 11 })).body as StatementPreview).customers, 0)
    assert.equal(((await client.post('/receivables/statements/preview', { ...ALL, who: 'ticked', contactIds: [ids[1]] })).body as StatementPreview).customers, 1)
    assert.equal((await client.post('/receivables/statements', { ...ALL, mail: false })).status, 422)
    assert.equal((await client.post('/receivables/statements', { ...ALL, who: 'overdue', days: 500 })).status, 422)

    const { run, work } = (await client.post('/receivables/statements', ALL)).body as { run: number; work: number }
    assert.isAbove(work, 0)
    await books.tenant.inside(async () => {
      // Whether the runner was faster or not: made again, it goes on where it was.
      assert.deepInclude(await makeStatements(run, quiet), { mailed: 2, skipped: 3 })
      assert.deepInclude(await makeStatements(run, quiet), { mailed: 2, skipped: 3 })
    })
    assert.equal(await mails(books), 2)
    assert.equal(((await client.post('/receivables/statements/preview', ALL)).body as StatementPreview).mailedBefore, 2)
    await books.tenant.inside(async () => {
      const stopped = AbortSignal.abort(new Error('Cancelled'))
      await assert.rejects(() => makeStatements(run, { signal: stopped, progress: async () => stopped.throwIfAborted() }), /Cancelled/)
    })
    const sales = await books.tenant.client({ group: 'Sales' })
    assert.equal((await sales.get('/receivables/statements')).status, 403)
  })

  test('are printed into one file', async ({ assert }) => {
    const { books } = await manyOwing(3)
    const client = await books.tenant.client({ group: 'Bookkeeper' })
    const run = await books.tenant.inside(async () => {
      const choice = { who: 'balance' as const, days: 0, contactIds: [], storeIds: [], mail: false, print: 'all' as const }
      const { id } = await StatementRun.create({ fromDate: PERIOD.from, toDate: PERIOD.to, choice, storeId: books.tenant.storeId, madeBy: 'Ana', chosen: 3, mailed: 0, printed: 0, skipped: 0, files: [], state: 'begun', expiresAt: nowInstant() })
      assert.deepInclude(await makeStatements(id, quiet), { mailed: 0, printed: 3, skipped: 0 })
      return StatementRun.findOrFail(id)
    })
    assert.deepEqual(run.files.map(({ count }) => count), [3])
    const file = await client.get(`/receivables/statements/runs/${run.id}/files/1`)
    assert.equal(file.status, 200)
    assert.equal(file.headers.get('content-type'), 'application/pdf')
    assert.equal((await client.get(`/receivables/statements/runs/${run.id}/files/2`)).status, 404)
  })

  test('ask the database as often for many customers as for few', async ({ assert }) => {
    const { books, ids } = await manyOwing(8)
    await books.tenant.inside(async () => {
      const choice = { who: 'balance' as const, days: 0, contactIds: [], storeIds: [], mail: false, print: 'all' as const }
      const count = async (some: number[]) =>
        (await countStatements(async () => {
          await chooseCustomers(choice, PERIOD.to)
          await statementModels(some, await statementFrame(PERIOD.from, addDays(PERIOD.to, 0), books.tenant.storeId))
        })).statements.length
      await count(ids.slice(0, 1))
      assert.equal(await count(ids), await count(ids.slice(0, 1)))
    })
  })
})
