import { test } from '@japa/runner'
import { changeSettings } from '@benchpin/kernel'
import { createContact } from '@benchpin/plugins/contacts'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import type { ManualJournalProps } from '../services/manual/manual_page.ts'
import { Books } from './support.ts'

test.group('Manual journals', () => {
  test('are kept as drafts that post nothing, then posted with a number, a contact and what each line is for', async ({ assert }) => {
    const books = await Books.open()
    const landlord = await books.tenant.inside(async () => (await createContact({ firstName: 'Harbor', lastName: 'Realty', roles: ['vendor'] })).id)
    const draft = await books.write('2026-06-01', [['6110', 250_000, 0]], { posts: false, memo: 'Rent of June' })
    assert.equal(draft.status, 303)
    const page = await books.props<ManualJournalProps>(`/ledger/manual-journals/${draft.id}`)
    assert.containSubset(page.journal, { number: null, isDraft: true, lines: [{ debit: 250_000 }] })
    assert.equal(await books.tenant.inside(async () => (await verifyLedger()).journals), 0)

    const lines = books.lines([['6110', 250_000, 0, { contactId: landlord, memo: 'Showroom' }], ['bank', 0, 250_000]])
    const posted = await books.client.put(`/ledger/manual-journals/${draft.id}`, { date: '2026-06-01', storeId: books.tenant.storeId, memo: 'Rent of June', lines, posts: true, version: page.journal!.version })
    assert.equal(posted.status, 303)
    const after = await books.props<ManualJournalProps>(`/ledger/manual-journals/${draft.id}`)
    assert.containSubset(after.journal, { number: 'MJ-00001', state: { label: 'Posted' }, postedLines: [{ account: '6110 Rent', contact: 'Harbor Realty', memo: 'Showroom', debit: 250_000 }, { credit: 250_000 }] })
    assert.equal(await books.tenant.inside(() => accountBalance('bank')), -250_000)
    const journal = (await books.client.get(`/ledger/journals/${after.journal!.journals[0]!.id}`, { inertia: true })).body
    assert.containSubset(journal, { props: { journal: { source: { label: 'Manual journal MJ-00001', href: `/ledger/manual-journals/${draft.id}` }, memo: 'Rent of June' } } })
    assert.equal((await books.client.put(`/ledger/manual-journals/${draft.id}`, { date: '2026-06-02', storeId: books.tenant.storeId, memo: 'Later', lines, version: 3 })).status, 409)
    assert.equal((await books.client.delete(`/ledger/manual-journals/${draft.id}`, { version: 3 })).status, 409)
  })

  test('are refused beside the field: sides that differ, no account, no amount, a closed day, another tenant’s account', async ({ assert }) => {
    const books = await Books.open()
    await books.tenant.inside(() => changeSettings('organization', 0, { 'ledger.closed_through': '2026-03-31' }))
    const faultsOf = async (...given: Parameters<Books['write']>) => (await books.write(...given)).faults.map(({ field }) => field)
    assert.deepEqual(await faultsOf('2026-04-01', [['6110', 5, 0], ['bank', 0, 4]]), ['lines'])
    assert.deepEqual(await faultsOf('2026-04-01', [['6110', 5, 0]]), ['lines'])
    assert.deepEqual(await faultsOf('2026-04-01', [['6110', 0, 0], ['bank', 0, 4]]), ['lines.0.debit', 'lines'])
    assert.deepEqual(await faultsOf('2026-04-01', [['6110', 4, 4], ['bank', 0, 4]]), ['lines.0.credit'])
    assert.deepEqual(await faultsOf('2026-03-31', [['6110', 5, 0], ['bank', 0, 5]]), ['date'])
    assert.deepEqual(await faultsOf('soon', [['6110', 5, 0], ['bank', 0, 5]]), ['date'])
    assert.deepEqual(await faultsOf('2026-04-01', [['6110', -5, 0], ['bank', 0, 5]]), ['lines.0.debit'])
    assert.deepEqual(await faultsOf('2026-04-01', [['6110', 5, 0], ['bank', 0, 5]], { storeId: 999_999_999 }), ['storeId'])
    const neighbour = await Books.open()
    const strange = { accountId: neighbour.account('bank'), debit: 5, credit: 0, contactId: null, memo: null }
    const refused = await books.client.post('/ledger/manual-journals', { date: '2026-04-01', storeId: books.tenant.storeId, memo: 'x', lines: [strange, ...books.lines([['bank', 0, 5]])], posts: true })
    assert.containSubset(refused.body, { errors: [{ field: 'lines.0.accountId' }] })
    assert.equal(await books.tenant.inside(async () => (await verifyLedger()).journals), 0)
  })

  test('never touch a control account: the message says which screen does', async ({ assert }) => {
    const books = await Books.open()
    for (const [account, screen] of [['accounts_receivable', 'Receivables'], ['customer_deposits', 'Receivables'], ['inventory', 'Stock'], ['sales_tax_payable', 'Sales tax']] as const) {
      const { faults } = await books.write('2026-04-01', [[account, 5, 0], ['bank', 0, 5]])
      assert.equal(faults[0]?.field, 'lines.0.accountId')
      assert.include(faults[0]!.message, `Use ${screen} instead`)
    }
    const { accounts } = await books.props<ManualJournalProps>('/ledger/manual-journals/new')
    assert.notInclude(accounts.map(({ id }) => id), books.account('inventory'))
    assert.include(accounts.map(({ id }) => id), books.account('6110'))
  })

  test('are reversed once, on a day of their own that is open, and copied', async ({ assert }) => {
    const books = await Books.open()
    const { id } = await books.write('2026-03-10', [['6200', 900, 0], ['bank', 0, 900]])
    await books.tenant.inside(() => changeSettings('organization', 0, { 'ledger.closed_through': '2026-03-31' }))
    const reverse = (date: string) => books.client.post(`/ledger/manual-journals/${id}/reverse`, { date })
    assert.containSubset(await reverse('2026-03-31'), { status: 409, body: { errors: [{ field: 'date' }] } })
    assert.containSubset(await reverse('2026-03-09'), { status: 422, body: { errors: [{ field: 'date' }] } })
    assert.equal((await reverse('2026-04-02')).status, 303)
    assert.equal((await reverse('2026-04-03')).status, 409)
    await books.tenant.inside(async () => {
      assert.equal(await accountBalance('bank'), 0)
      assert.equal(await accountBalance('bank', '2026-04-01'), -900)
    })
    assert.containSubset(await books.props(`/ledger/manual-journals/new?copy=${id}`), { journal: null, copied: { lines: [{ debit: 900 }, { credit: 900 }] } })
  })

  test('are written by those who may, seen by those who see the ledger, and leave drafts deletable', async ({ assert }) => {
    const books = await Books.open()
    const { id } = await books.write('2026-03-10', [['6200', 900, 0]], { posts: false })
    const reader = await books.tenant.client({ group: 'Bookkeeper', deny: ['ledger.post_manual_journal'] })
    assert.equal((await reader.get(`/ledger/manual-journals/${id}`, { inertia: true })).status, 200)
    assert.equal((await reader.get('/ledger/manual-journals/new')).status, 403)
    assert.equal((await reader.post('/ledger/manual-journals', {})).status, 403)
    assert.equal((await (await books.tenant.client({ group: 'Sales' })).get('/ledger/manual-journals')).status, 403)
    assert.equal((await books.client.delete(`/ledger/manual-journals/${id}`, { version: 1 })).status, 303)
    assert.equal((await books.client.get(`/ledger/manual-journals/${id}`)).status, 404)
    const list = await books.props<{ list: { total: number } }>('/ledger/manual-journals')
    assert.equal(list.list.total, 0)
  })
})
