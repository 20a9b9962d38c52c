import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import { walkInContact } from '@benchpin/plugins/contacts'
import { dueFilingsJob } from '../jobs/due_filings.ts'
import { CashStore, fieldsOf } from './support.ts'

const alerts = (store: CashStore) =>
  store.tenant.inside(async () => {
    const rows = (await database().from('workspace_alerts').where('tenant_id', currentTenantId()).orderBy('id').select('kind')) as { kind: string }[]
    return rows.map(({ kind }) => kind)
  })

test.group('Cash of a customer', () => {
  test('is warned of before it is taken, and reported once it is; again at the next ten thousand', async ({ assert }) => {
    const store = await CashStore.open()
    assert.deepEqual(await store.warnings('2026-01-05', { tender: 'cash', amount: 1_000_000 }), [])
    await store.pay('2026-01-05', { tender: 'cash', amount: 600_000 })
    const [warning] = await store.warnings('2026-03-05', { tender: 'cash', amount: 400_001 })
    assert.deepInclude(warning!, { title: 'This cash must be reported', tone: 'warning' })
    assert.equal(warning!.text, '$4,000.01 in cash from Ana Reyes, with $6,000.00 since January 5, 2026, makes $10,000.01: more than $10,000.00. The law wants it reported on Form 8300 within 15 days.')
    assert.lengthOf(warning!.steps!, 4)
    assert.equal(warning!.link!.href, `/cash-reports/payers/${store.contactId}`)
    assert.lengthOf(await store.filings(), 0)
    await store.pay('2026-03-05', { tender: 'cash', amount: 400_001 })
    const [filing] = await store.filings()
    assert.deepInclude(filing!.toObject(), { amount: 1_000_001, firstOn: '2026-01-05', crossedOn: '2026-03-05', dueOn: '2026-03-20', statementDueOn: '2027-01-31', status: 'to_file', split: false, warning: warning!.text })
    assert.match(filing!.raisedBy, /Lena Ortiz/)
    assert.deepEqual(await alerts(store), ['cash_reporting.to_file'])
    await store.pay('2026-04-05', { tender: 'cash', amount: 1_000_000 })
    assert.lengthOf(await store.filings(), 1)
    await store.pay('2026-04-06', { tender: 'cash', amount: 100 })
    assert.deepEqual((await store.filings()).map(({ amount, split }) => [amount, split]), [[1_000_001, false], [1_000_100, true]])
    assert.deepEqual(await alerts(store), ['cash_reporting.to_file', 'cash_reporting.to_file', 'cash_reporting.split'])
  })

  test('is currency and paper bought for it up to the limit; checks, cards and money paid back are not', async ({ assert }) => {
    const store = await CashStore.open()
    await store.pay('2026-01-05', { tender: 'check', amount: 2_000_000 }, { tender: 'card', amount: 2_000_000 }, { tender: 'check', kind: 'cashiers_check', amount: 1_000_001 })
    assert.deepEqual(await store.warnings('2026-01-06', { tender: 'check', kind: 'money_order', amount: 1_000_000 }), [])
    const both = [{ tender: 'check', kind: 'money_order', amount: 1_000_000 }, { tender: 'cash', amount: 1 }]
    assert.lengthOf(await store.warnings('2026-01-06', ...both), 1)
    await store.pay('2026-01-06', ...both)
    const [filing] = await store.filings()
    assert.equal(filing!.amount, 1_000_001)
    const manager = await store.tenant.client({ group: 'Manager' })
    const page = await manager.get(`/cash-reports/${filing!.id}`, { inertia: true })
    assert.containSubset(page.body, { props: { filing: { payments: [{ kind: 'Money order' }, { kind: 'Currency' }] } } })
  })

  test('a voided payment counts no more for the next report; one that is reported stays, and says so', async ({ assert }) => {
    const store = await CashStore.open()
    const owner = await store.tenant.client()
    const [first] = await store.pay('2026-01-05', { tender: 'cash', amount: 900_000 })
    await owner.post(`/payments/${first}/void`, { reason: 'entry_error' })
    await store.pay('2026-01-06', { tender: 'cash', amount: 900_000 })
    assert.lengthOf(await store.filings(), 0)
    const [third] = await store.pay('2026-01-07', { tender: 'cash', amount: 100_001 })
    await owner.post(`/payments/${third}/void`, { reason: 'entry_error' })
    const [filing] = await store.filings()
    assert.deepInclude(filing!.toObject(), { status: 'to_file', amount: 1_000_001 })
    const page = await owner.get(`/cash-reports/${filing!.id}`, { inertia: true })
    const { props } = page.body as { props: { filing: { payments: { voidedOn: string | null }[] } } }
    assert.deepEqual(props.filing.payments.map(({ voidedOn }) => voidedOn !== null), [false, true])
  })

  test('of the walk-in customer only payments of one document count together', async ({ assert }) => {
    const opened = await CashStore.open()
    const walkIn = await opened.tenant.inside(walkInContact)
    const store = new CashStore(opened.tenant, walkIn.id, opened.clerk)
    await store.pay('2026-01-05', { tender: 'cash', amount: 900_000 })
    await store.pay('2026-01-05', { tender: 'cash', amount: 900_000 })
    assert.lengthOf(await store.filings(), 0)
    const [warning] = await store.warnings('2026-01-05', { tender: 'cash', amount: 1_000_001 })
    assert.match(warning!.steps![0]!, /Choose the customer/)
    await store.pay('2026-01-05', { tender: 'cash', amount: 1_000_001 })
    assert.deepEqual((await store.filings()).map(({ amount }) => amount), [1_000_001])
  })
})

test.group('Reports of cash', () => {
  test('are filed, dismissed with a reason, put back, and followed by a statement', async ({ assert }) => {
    const store = await CashStore.open()
    await store.pay('2026-01-05', { tender: 'cash', amount: 1_500_000 })
    const manager = await store.tenant.client({ group: 'Manager' })
    const current = async () => (await store.filings())[0]!
    const { id } = await current()
    const send = async (step: string, body: object) => manager.post(`/cash-reports/${id}/${step}`, { version: (await current()).version, ...body })
    assert.deepEqual(fieldsOf(await send('dismiss', { reason: '' })), ['reason'])
    assert.equal((await send('dismiss', { reason: 'Entered twice, voided' })).status, 303)
    assert.deepInclude((await current()).toObject(), { status: 'not_required', reason: 'Entered twice, voided' })
    assert.equal((await send('reopen', {})).status, 303)
    assert.equal((await send('statement', { sentOn: '2027-01-10' })).status, 422)
    assert.deepEqual(fieldsOf(await send('file', { filedOn: '2026-01-04' })), ['filedOn'])
    assert.equal((await send('file', { filedOn: '2026-01-12', filedNumber: 'BSA-1' })).status, 303)
    assert.equal((await manager.post(`/cash-reports/${id}/file`, { version: 1, filedOn: '2026-01-12' })).status, 409)
    assert.equal((await send('statement', { sentOn: '2027-01-10' })).status, 303)
    assert.deepInclude((await current()).toObject(), { status: 'filed', filedNumber: 'BSA-1', reason: null, statementSentOn: '2027-01-10' })
  })

  test('the payer is noted by the clerk, the number kept secret but for who files; the data of the form is taken out', async ({ assert }) => {
    const store = await CashStore.open()
    await store.pay('2026-01-05', { tender: 'cash', amount: 1_500_000 })
    const [filing] = await store.filings()
    const path = `/cash-reports/payers/${store.contactId}`
    const details = { legalName: 'Ana Maria Reyes', birthDate: '1980-05-01', address: '1 Bay Street', city: 'Tampa', region: 'FL', postalCode: '33602', country: 'USA', occupation: 'Dentist', idType: 'Driver license', idNumber: 'R-1', idIssuer: 'Florida' }
    assert.deepEqual(fieldsOf(await store.clerk.put(path, { ...details, taxpayerNumber: '12-3' })), ['taxpayerNumber'])
    const noted = await store.clerk.put(path, { ...details, taxpayerNumber: '900-70-1234' })
    assert.equal(noted.status, 303, noted.text)
    assert.equal((await store.clerk.put(path, { ...details, city: 'Ocala' })).status, 303)
    assert.containSubset((await store.clerk.get(path, { inertia: true })).body, { props: { payer: { taxpayerEnding: '1234', city: 'Ocala', missing: [] } } })
    assert.equal((await store.clerk.get(`/cash-reports/${filing!.id}`)).status, 403)
    assert.equal((await store.clerk.get(`/cash-reports/${filing!.id}/export`)).status, 403)
    const manager = await store.tenant.client({ group: 'Manager' })
    assert.notInclude((await manager.get(`/cash-reports/${filing!.id}`, { inertia: true })).text, '900701234')
    const csv = await manager.get(`/cash-reports/${filing!.id}/export`)
    assert.include(csv.text, '"Taxpayer identification number","900701234"')
    assert.include(csv.text, '"Total cash received","15000.00"')
    await store.tenant.inside(async () => {
      const entries = (await database().from('audit_entries').where('tenant_id', currentTenantId()).where('entity', 'like', 'cash_reporting%')) as Record<string, unknown>[]
      assert.notInclude(JSON.stringify(entries), '900701234')
      assert.isTrue(entries.some(({ title }) => title === 'Data of Form 8300 taken out'))
    })
  })

  test('stand on the list, the dashboard and in the report; who comes close is shown; due ones ring the bell', async ({ assert }) => {
    const store = await CashStore.open()
    const manager = await store.tenant.client({ group: 'Manager' })
    const { today } = ((await manager.get(`/receivables/customers/${store.contactId}`, { inertia: true })).body as { props: { today: string } }).props
    await store.pay('2026-01-05', { tender: 'cash', amount: 1_500_000 })
    await store.pay(today, { tender: 'cash', amount: 950_000 })
    const page = await manager.get('/cash-reports', { inertia: true })
    assert.containSubset(page.body, { props: { list: { total: 1 }, watched: [{ contactId: store.contactId, payments: 1, amount: 950_000, share: '0.9500' }] } })
    for (const [search, total] of [['rey', 1], ['nobody', 0]] as const) assert.containSubset((await manager.get(`/cash-reports?search=${search}`, { inertia: true })).body, { props: { list: { total } } })
    const report = await manager.get('/reports/cash_reporting.cash_received/data?date=2026-01-01..2099-12-31')
    assert.containSubset(report.body, { totals: { amount: 2_450_000 } })
    const notes: string[] = []
    await store.tenant.inside(() => dueFilingsJob.run({ signal: new AbortController().signal, scheduledFor: '', businessDate: '2026-01-16', note: (words) => notes.push(words) }))
    await store.tenant.inside(() => dueFilingsJob.run({ signal: new AbortController().signal, scheduledFor: '', businessDate: '2026-01-17', note: (words) => notes.push(words) }))
    assert.lengthOf(notes, 1)
    assert.include(await alerts(store), 'cash_reporting.due')
    assert.equal((await store.clerk.get('/cash-reports')).status, 403)
  })

  test('limits are dated rows', async ({ assert }) => {
    const store = await CashStore.open()
    const manager = await store.tenant.client({ group: 'Manager' })
    const rule = { threshold: 500_000, instrumentCap: 1_000_000, windowMonths: 12, dueDays: 10, statementBy: '01-31', watchDays: 15, startsOn: '2027-01-01', source: 'A new law' }
    assert.deepEqual(fieldsOf(await manager.post('/settings/cash-reporting', { ...rule, statementBy: '31-01' })), ['statementBy'])
    assert.equal((await manager.post('/settings/cash-reporting', rule)).status, 303)
    assert.deepEqual(fieldsOf(await manager.post('/settings/cash-reporting', rule)), ['startsOn'])
    assert.lengthOf(await store.warnings('2026-12-31', { tender: 'cash', amount: 600_000 }), 0)
    assert.lengthOf(await store.warnings('2027-01-01', { tender: 'cash', amount: 600_000 }), 1)
  })
})
