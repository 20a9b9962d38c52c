import { test } from '@japa/runner'
import fc from 'fast-check'
import { propertyRuns, testTenant } from '@benchpin/kernel/testing'
import { accountBalance, journalsOf, postJournal, reverseJournals, verifyLedger, type AccountKey, type JournalLine } from '@benchpin/plugins/ledger'

const ACCOUNTS: AccountKey[] = ['cash_on_hand', 'inventory', 'sales_revenue', 'freight_income', 'opening_balances']
const source = (id: number) => ({ type: 'test.sale', id, number: `S-${id}` })

/** One step of a bookkeeper's day: a document posts an amount from one account to another, or is taken back. */
type Step = { post: true; document: number; from: AccountKey; to: AccountKey; amount: number } | { post: false; document: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    post: fc.constant(true as const),
    document: fc.integer({ min: 1, max: 4 }),
    from: fc.constantFrom(...ACCOUNTS),
    to: fc.constantFrom(...ACCOUNTS),
    amount: fc.integer({ min: 0, max: 90_000_000 }),
  }),
  fc.record({ post: fc.constant(false as const), document: fc.integer({ min: 1, max: 4 }) })
)

test.group('Reversing journals', () => {
  test('takes a document back once, however often it is asked, and again after it posts anew', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const lines: JournalLine[] = [{ account: 'cash_on_hand', debit: 500, contactId: 7 }, { account: 'sales_revenue', credit: 500 }]
      const post = () => postJournal({ date: '2026-03-01', storeId: tenant.storeId, source: source(1), memo: 'Sale', lines })
      const reverse = () => reverseJournals({ source: source(1), date: '2026-03-05', memo: 'Void' })
      const first = await post()
      await reverse()
      await reverse()
      await post()
      await reverse()
      const journals = await journalsOf(source(1))
      assert.deepEqual(journals.map(({ reversesId }) => reversesId !== null), [false, true, false, true])
      assert.containSubset(journals[1], { reversesId: first, date: '2026-03-05', memo: 'Void', lines: [{ credit: 500, contactId: 7 }, { debit: 500 }] })
      assert.equal(journals[0]?.reversedById, journals[1]?.id)
      assert.equal(await accountBalance('cash_on_hand'), 0)
    })
  })

  test('leaves the journals of other documents alone', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      for (const id of [1, 2]) {
        const lines: JournalLine[] = [{ account: 'bank', debit: id * 100 }, { account: 'opening_balances', credit: id * 100 }]
        await postJournal({ date: '2026-03-01', storeId: tenant.storeId, source: source(id), memo: '', lines })
      }
      await reverseJournals({ source: source(1), date: '2026-03-01', memo: '' })
      assert.equal(await accountBalance('bank'), 200)
    })
  })

  test('keeps the books at zero over any sequence of postings and reversals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const tenant = await testTenant()
        return tenant.inside(async () => {
          const standing = new Map<number, Map<AccountKey, number>>()
          for (const one of steps) {
            if (!one.post) {
              await reverseJournals({ source: source(one.document), date: '2026-03-02', memo: 'Void' })
              standing.delete(one.document)
              continue
            }
            const lines: JournalLine[] = [{ account: one.to, debit: one.amount }, { account: one.from, credit: one.amount }]
            await postJournal({ date: '2026-03-01', storeId: tenant.storeId, source: source(one.document), memo: 'Sale', lines })
            const balances = standing.get(one.document) ?? new Map<AccountKey, number>()
            balances.set(one.to, (balances.get(one.to) ?? 0) + one.amount)
            balances.set(one.from, (balances.get(one.from) ?? 0) - one.amount)
            standing.set(one.document, balances)
          }
          const { faults } = await verifyLedger()
          let total = 0
          for (const account of ACCOUNTS) {
            const expected = [...standing.values()].reduce((sum, balances) => sum + (balances.get(account) ?? 0), 0)
            const balance = await accountBalance(account)
            if (balance !== expected) return false
            total += balance
          }
          return total === 0 && faults.every((fault) => fault.startsWith('inventory '))
        })
      }),
      { numRuns: propertyRuns(0.2) }
    )
  })
})
