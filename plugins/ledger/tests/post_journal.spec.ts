import { test } from '@japa/runner'
import { changeSettings, currentTenantId, database } from '@benchpin/kernel'
import { countStatements, testTenant } from '@benchpin/kernel/testing'
import { accountBalance, closedThrough, journalsOf, postJournal, postJournals, reverseJournals, verifyLedger, type JournalDraft } from '@benchpin/plugins/ledger'

const source = { type: 'test.sale', id: 1, number: 'S-1' }
const draft = (storeId: number, changes: Partial<JournalDraft> = {}): JournalDraft => ({
  date: '2026-03-01',
  storeId,
  source,
  memo: 'Sale',
  lines: [
    { account: 'cash_on_hand', debit: 1_000 },
    { account: 'sales_revenue', credit: 1_000 },
  ],
  ...changes,
})

test.group('Posting journals', () => {
  test('posts both sides, dropping lines of zero, and numbers journals without gaps', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const lines = [...draft(1).lines, { account: 'freight_income', credit: 0 }] as const
      const id = await postJournal(draft(tenant.storeId, { lines }))
      await assert.rejects(() => postJournal(draft(tenant.storeId, { lines: [{ account: 'bank', debit: 5 }] })), /does not balance: 5 debit, 0 credit/)
      await postJournal(draft(tenant.storeId))
      const journals = await journalsOf(source)
      assert.equal(journals[0]?.id, id)
      assert.deepEqual(journals.map(({ number, lines: posted }) => [number, posted.length]), [['J-000001', 2], ['J-000002', 2]])
      assert.deepEqual([await accountBalance('cash_on_hand'), await accountBalance('sales_revenue'), await accountBalance('cash_on_hand', '2026-02-28')], [2_000, -2_000, 0])
    })
  })

  test('posts nothing where every line is zero', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      assert.equal(await postJournal(draft(tenant.storeId, { lines: [{ account: 'bank', debit: 0 }, { account: 'inventory', credit: 0 }] })), 0)
      assert.deepEqual(await journalsOf(source), [])
    })
  })

  for (const [name, lines] of [
    ['a negative amount', [{ account: 'bank', debit: -5 }, { account: 'inventory', credit: -5 }]],
    ['a fraction of a cent', [{ account: 'bank', debit: 0.5 }, { account: 'inventory', credit: 0.5 }]],
    ['a line on both sides', [{ account: 'bank', debit: 5, credit: 5 }]],
    ['sides that differ', [{ account: 'bank', debit: 5 }, { account: 'inventory', credit: 4 }]],
  ] as [string, JournalDraft['lines']][]) {
    test(`refuses ${name}`, async ({ assert }) => {
      const tenant = await testTenant()
      await tenant.inside(async () => {
        await assert.rejects(() => postJournal(draft(tenant.storeId, { lines })))
        assert.deepEqual(await journalsOf(source), [])
      })
    })
  }

  test('refuses a date in the closed books, and goes on after them', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await postJournal(draft(tenant.storeId))
      await changeSettings('organization', 0, { 'ledger.closed_through': '2026-03-31' })
      assert.equal(await closedThrough(), '2026-03-31')
      const refused = await postJournal(draft(tenant.storeId, { date: '2026-03-31' })).catch((error: unknown) => error)
      assert.containSubset(refused, { code: 'E_PERIOD_CLOSED', status: 409, field: 'date' })
      await assert.rejects(() => reverseJournals({ source, date: '2026-03-31', memo: 'Void' }), /closed through 2026-03-31/)
      await reverseJournals({ source, date: '2026-04-01', memo: 'Void' })
      assert.equal(await accountBalance('cash_on_hand'), 0)
    })
  })

  test('never changes or deletes what is posted', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await postJournal(draft(tenant.storeId))
      for (const table of ['ledger_journals', 'ledger_lines', 'ledger_journal_numbers']) {
        const rows = () => database().from(table).where('tenant_id', currentTenantId())
        await assert.rejects(() => rows().delete(), /append only/)
        await assert.rejects(() => rows().update({ id: 0 }), /append only/)
      }
    })
  })

  test('posts thousands at once with the same checks, all or none', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const many = Array.from({ length: 300 }, (_, index) => draft(tenant.storeId, { source: { ...source, id: index + 1 } }))
      await assert.rejects(() => postJournals([...many, draft(tenant.storeId, { lines: [{ account: 'bank', debit: 1 }] })]))
      assert.equal((await verifyLedger()).journals, 0)
      const ids = await postJournals([...many, draft(tenant.storeId, { lines: [] })])
      assert.equal(ids.at(-1), 0)
      assert.equal(new Set(ids).size, 301)
      assert.equal(await accountBalance('sales_revenue'), -300_000)
      assert.equal((await journalsOf({ type: source.type, id: 300 }))[0]?.number, 'J-000300')
    })
  })

  test('needs few statements for a journal', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await postJournal(draft(tenant.storeId))
      const { statements } = await countStatements(() =>
        postJournal(draft(tenant.storeId, { source: { ...source, id: 2 }, lines: [...draft(1).lines, { account: 'bank', debit: 7 }, { account: 'freight_income', credit: 7 }] }))
      )
      const written = statements.filter((sql) => /ledger_|number_sequences/.test(sql))
      // Journal, lines, the sequence read and moved on, its number; the accounts are known already.
      assert.equal(written.length, 5, written.join('\n'))
    })
  })
})
