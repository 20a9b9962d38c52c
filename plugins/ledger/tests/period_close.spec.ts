import { test } from '@japa/runner'
import fc from 'fast-check'
import { addDays, currentTenantId, database } from '@benchpin/kernel'
import { propertyRuns, verifyAuditLog } from '@benchpin/kernel/testing'
import { closedThrough, postJournal, verifyLedger } from '@benchpin/plugins/ledger'
import { earliestToday } from '../services/period.ts'
import { netByAccount } from '../services/statements/movements.ts'
import type { PeriodCloseProps } from '../services/closing/period_page.ts'
import { Books } from './support.ts'

const PAGE = '/settings/period-close'
const close = (books: Books, through: string, accepted: string[] = ['ledger.opening_balances', 'ledger.manual_drafts', 'ledger.year_end']) => books.client.post(PAGE, { through, accepted })
const errorOf = ({ body }: { body: unknown }) => (body as { errors: { field?: string; message: string }[] }).errors[0]!

test.group('Closing the books', () => {
  test('shows what would be left half done, and closes where a person has seen it', async ({ assert }) => {
    const books = await Books.open()
    await books.write('2026-03-10', [['6110', 5, 0]], { posts: false })
    const page = await books.props<PeriodCloseProps>(`${PAGE}?through=2026-03-31`)
    assert.equal(page.through, '2026-03-31')
    assert.containSubset(page.checks.find(({ id }) => id === 'ledger.manual_drafts'), { severity: 'warn', finding: { count: 1, links: [{ href: '/ledger/manual-journals?state=draft' }] } })
    assert.isNull(page.checks.find(({ id }) => id === 'ledger.books')!.finding)
    const unseen = await close(books, '2026-03-31', [])
    assert.equal(unseen.status, 409)
    assert.include(errorOf(unseen).message, 'Look at the list again')
    assert.equal((await close(books, '2026-03-31')).status, 303)
    assert.equal(await books.tenant.inside(closedThrough), '2026-03-31')
    assert.containSubset((await books.props<PeriodCloseProps>(PAGE)).history, [{ kind: 'closed', through: '2026-03-31', before: null }])
    assert.isNull((await books.tenant.inside(verifyAuditLog)).fault)
  })

  test('is refused for a day that is not over, a day that is closed, and books that do not tie', async ({ assert }) => {
    const books = await Books.open()
    const today = await books.tenant.inside(earliestToday)
    assert.deepEqual([errorOf(await close(books, today)).field, errorOf(await close(books, 'soon')).field], ['through', 'through'])
    assert.equal((await close(books, '2026-02-28')).status, 303)
    assert.equal(errorOf(await close(books, '2026-02-28')).field, 'through')
    await books.tenant.inside(() => postJournal({ date: '2026-03-01', storeId: books.tenant.storeId, source: { type: 'test.sale', id: 1, number: '' }, memo: '', lines: [{ account: 'inventory', debit: 9 }, { account: 'bank', credit: 9 }] }))
    const blocked = await close(books, '2026-03-31')
    assert.equal(blocked.status, 409)
    assert.match(errorOf(blocked).message, /inventory is 9 in the ledger/)
  })

  test('is reopened by the owner alone, with a reason, which the history keeps', async ({ assert }) => {
    const books = await Books.open()
    await close(books, '2026-03-31')
    assert.equal((await books.client.post(`${PAGE}/reopen`, { through: '2026-02-28', reason: 'Rent was missing' })).status, 403)
    assert.equal((await (await books.tenant.client({ group: 'Manager' })).post(`${PAGE}/reopen`, { reason: 'Rent was missing' })).status, 403)
    const owner = await books.tenant.client()
    assert.equal(errorOf(await owner.post(`${PAGE}/reopen`, { through: '2026-02-28', reason: '' })).field, 'reason')
    assert.equal(errorOf(await owner.post(`${PAGE}/reopen`, { through: '2026-03-31', reason: 'Rent was missing' })).field, 'through')
    assert.equal((await owner.post(`${PAGE}/reopen`, { through: '2026-02-28', reason: 'Rent was missing' })).status, 303)
    assert.equal((await books.write('2026-03-15', [['6110', 5, 0], ['bank', 0, 5]])).status, 303)
    const { history, mayReopen } = await books.props<PeriodCloseProps>(PAGE)
    assert.isFalse(mayReopen)
    assert.containSubset(history, [{ kind: 'reopened', through: '2026-02-28', before: '2026-03-31', reason: 'Rent was missing', by: 'Ana Reyes' }, { kind: 'closed' }])
    const sales = await books.tenant.client({ group: 'Sales' })
    for (const path of [PAGE, `${PAGE}/reopen`]) assert.oneOf((await sales.post(path, {})).status, [403])
  })

  test('is not changed by the form of the organization’s settings', async ({ assert }) => {
    const books = await Books.open('Owner')
    const settings = await books.props<{ settings: { key: string }[] }>('/settings/organization')
    assert.notInclude(settings.settings.map(({ key }) => key), 'ledger.closed_through')
    assert.equal((await books.client.put('/settings/organization', { 'ledger.closed_through': '2026-03-31' })).status, 422)
    assert.isNull(await books.tenant.inside(closedThrough))
  })

  test('refuses what was begun before and comes after: a posting whose process still believes the day open', async ({ assert }) => {
    const books = await Books.open()
    const post = () => postJournal({ date: '2026-03-15', storeId: books.tenant.storeId, source: { type: 'test.late', id: 1, number: '' }, memo: '', lines: [{ account: 'bank', debit: 9 }, { account: 'opening_balances', credit: 9 }] })
    await books.tenant.inside(async () => {
      assert.isNull(await closedThrough())
      await close(books, '2026-03-31')
      // This work keeps what it has read: the ambient memo still says that all days are open.
      assert.isNull(await closedThrough())
      await assert.rejects(post, /closed through 2026-03-31/)
    })
    assert.equal(await books.tenant.inside(async () => (await verifyLedger()).journals), 0)
  })

  test('leaves the closed days as they were, whatever happens after', async () => {
    const step = fc.record({ what: fc.constantFrom('post', 'draft', 'reverse', 'close', 'document'), day: fc.integer({ min: 0, max: 120 }), amount: fc.integer({ min: 1, max: 9_999_999 }), pick: fc.nat() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const books = await Books.open()
        const { tenant } = books
        const ids: number[] = []
        const seen = new Map<string, string>()
        const books_of = (through: string) =>
          tenant.inside(async () => {
            const journals = await database().from('ledger_journals').where('tenant_id', currentTenantId()).where('date', '<=', through).orderBy('id').select('id', 'date', 'amount', 'memo')
            return JSON.stringify([journals, [...(await netByAccount({ from: null, to: through, stores: tenant.storeIds }))].sort(([a], [b]) => a - b)])
          })
        for (const { what, day, amount, pick } of steps) {
          const date = addDays('2026-01-01', day)
          if (what === 'post' || what === 'draft') {
            const { id, status } = await books.write(date, [['6110', amount, 0], ['bank', 0, amount]], { posts: what === 'post' })
            if (status === 303 && what === 'post') ids.push(id)
          } else if (what === 'reverse' && ids.length > 0) await books.client.post(`/ledger/manual-journals/${ids[pick % ids.length]}/reverse`, { date })
          else if (what === 'document') {
            const lines = [{ account: 'cash_on_hand', debit: amount }, { account: 'sales_revenue', credit: amount }] as const
            await tenant.inside(() => postJournal({ date, storeId: tenant.storeIds[pick % 2]!, source: { type: 'test.sale', id: pick, number: '' }, memo: '', lines })).catch(() => 0)
          } else if (what === 'close' && (await close(books, date)).status === 303) seen.set(date, await books_of(date))
        }
        for (const [through, then] of seen) if ((await books_of(through)) !== then) return false
        return true
      }),
      { numRuns: propertyRuns(0.15) }
    )
  })
})
