import { test } from '@japa/runner'
import { countStatements, switchFeature, switchPlugin, testTenant } from '@benchpin/kernel/testing'
import type { ReportProps, ReportsProps } from '../screen_props.ts'
import { dataOf, manySales, REGISTER, sell } from './support.ts'

const MARCH = 'date=2026-03-01..2026-03-31'
const sum = (rows: ReportProps['rows'], key: string) => rows.reduce((total, { values }) => total + Number(values[key] ?? 0), 0)

test.group('A report', () => {
  test('shows one page of rows and the totals of all of them', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 130))
    const client = await tenant.client()
    const pages = [await dataOf(client, `?level=detail&${MARCH}`), await dataOf(client, `?level=detail&${MARCH}&page=2`)]
    assert.deepEqual(pages.map(({ rows }) => rows.length), [100, 30])
    const rows = pages.flatMap((page) => page.rows)
    assert.equal(new Set(rows.map(({ values }) => values.number)).size, 130)
    for (const key of ['amount', 'cost', 'weight']) assert.equal(pages[0]!.totals[key], sum(rows, key), key)
    const dates = rows.map(({ values }) => String(values.date))
    assert.deepEqual(dates, [...dates].sort().reverse())
  })

  test('adds up the same in summary and detail, and leads from one to the other', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 60))
    const client = await tenant.client()
    const summary = await dataOf(client, `?${MARCH}`)
    assert.equal(summary.level, 'summary')
    assert.equal(sum(summary.rows, 'amount'), summary.totals.amount)
    const detail = await dataOf(client, `?level=detail&${MARCH}`)
    assert.equal(detail.totals.amount, summary.totals.amount)
    const [first] = summary.rows
    const address = first!.links.customer!
    const explained = await dataOf(client, address.slice(address.indexOf('?')))
    assert.equal(explained.totals.amount, first!.values.amount)
    assert.equal(explained.rows[0]!.peeks.number!.type, 'bench_sales.sale')
  })

  test('sorts by the columns that are offered, those without a value included, and pages without loss', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 120))
    const client = await tenant.client()
    for (const sort of ['weight', '-weight', 'customer', '-amount']) {
      const pages = [await dataOf(client, `?level=detail&${MARCH}&sort=${sort}&perPage=50`), await dataOf(client, `?level=detail&${MARCH}&sort=${sort}&perPage=50&page=2`), await dataOf(client, `?level=detail&${MARCH}&sort=${sort}&perPage=50&page=3`)]
      const numbers = pages.flatMap(({ rows }) => rows.map(({ values }) => values.number))
      assert.equal(new Set(numbers).size, 120, sort)
    }
    const heaviest = await dataOf(client, `?level=detail&${MARCH}&sort=-weight`)
    assert.equal(heaviest.rows[0]!.values.weight, 250 + 119)
  })

  test('keeps to the filters, and says beside each what it expects', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, [{ amount: 100_000, date: '2026-03-31' }, { amount: 99_999, date: '2026-03-01' }, { amount: 5, date: '2026-04-01' }, { amount: 0, date: '2026-03-02', storeId: tenant.storeIds[1]! }])
    const client = await tenant.client()
    const count = async (query: string) => (await dataOf(client, `?level=detail&${query}`)).count
    assert.equal(await count(MARCH), 3)
    assert.equal(await count(`${MARCH}&size=large`), 1)
    assert.equal(await count(`${MARCH}&gifts=no`), 2)
    assert.equal(await count(`${MARCH}&store=${tenant.storeIds[1]}`), 1)
    assert.equal(await count(`${MARCH}&customer=reyes`), 3)
    assert.equal(await count('date=all'), 4)
    const wrong = await client.get(`/reports/${REGISTER}/data?date=2026-02-30..2026-03-01&size=huge&store=999999999&gifts=maybe&level=deep&sort=nothing`)
    assert.equal(wrong.status, 422)
    const fields = (wrong.body as { errors: { field: string }[] }).errors.map(({ field }) => field)
    assert.sameMembers(fields, ['date', 'size', 'store', 'gifts', 'level', 'sort'])
    const page = await client.get(`/reports/${REGISTER}?date=soon`, { inertia: true })
    assert.equal(page.status, 422)
    assert.property((page.body as { props: ReportProps }).props.problems, 'date')
  })

  test('is reproduced by its address', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 40))
    const client = await tenant.client()
    const first = await dataOf(client, `?level=detail&date=all&size=small&gifts=no&customer=e&sort=-amount&store=${tenant.storeIds[0]}`)
    const again = await dataOf(client, `?${first.query}`)
    assert.deepEqual(again, first)
    const travelled = await dataOf(client, `?${(await dataOf(client)).fixedQuery}`)
    assert.match(travelled.fixedQuery, /date=\d{4}-\d{2}-01\.\.\d{4}-\d{2}-\d{2}/)
  })

  test('hides cost from those who may not see it: no column, no total, no order by it', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 10))
    const clerk = await tenant.client({ group: 'Sales' })
    for (const level of ['summary', 'detail']) {
      const seen = await dataOf(clerk, `?level=${level}&${MARCH}`)
      assert.notIncludeMembers(seen.columns.map(({ key }) => key), ['cost', 'margin'])
      assert.notProperty(seen.totals, 'cost')
      assert.notProperty(seen.rows[0]!.values, 'cost')
    }
    assert.equal((await clerk.get(`/reports/${REGISTER}/data?sort=-cost`)).status, 422)
    const csv = await clerk.get(`/reports/${REGISTER}/csv?${MARCH}`)
    assert.notInclude(csv.text, 'Cost')
    const manager = await dataOf(await tenant.client({ group: 'Manager' }), `?${MARCH}`)
    assert.property(manager.totals, 'cost')
  })

  test('shows the rows of the stores that the user may see, and no others', async ({ assert }) => {
    const tenant = await testTenant()
    const [main, harbor] = tenant.storeIds as [number, number]
    await sell(tenant, [{ amount: 700, storeId: main }, { amount: 11, storeId: harbor }])
    const clerk = await tenant.client({ group: 'Sales', storeId: harbor })
    const seen = await dataOf(clerk, `?level=detail&${MARCH}`)
    assert.equal(seen.totals.amount, 11)
    assert.deepEqual(seen.filters.find(({ key }) => key === 'store')!.options.map(({ value }) => value), [String(harbor)])
    assert.equal((await clerk.get(`/reports/${REGISTER}/data?store=${main}`)).status, 422)
  })

  test('is no neighbour’s', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(await testTenant(), [{ amount: 1 }])
    const seen = await dataOf(await tenant.client(), '?level=detail&date=all')
    assert.equal(seen.count, 0)
    assert.equal(seen.totals.amount, 0)
  })

  test('asks a bounded number of queries, however many rows there are', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, manySales(tenant, 100))
    const client = await tenant.client()
    const query = `?level=detail&${MARCH}`
    await dataOf(client, query)
    const { statements } = await countStatements(() => dataOf(client, query))
    assert.isAtMost(statements.length, 12, statements.join('\n'))
  })
})

test.group('The catalog of reports', () => {
  test('lists what the user may open, with pins and what was opened last', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(() => switchFeature('bench_sales.by_day', true))
    const client = await tenant.client()
    const hub = async () => ((await client.get('/reports', { inertia: true })).body as { props: ReportsProps }).props
    const ids = (props: ReportsProps) => props.groups.flatMap(({ reports }) => reports.map(({ id }) => id))
    assert.includeMembers(ids(await hub()), [REGISTER, 'bench_sales.by_day'])
    assert.equal((await client.put('/reports/bench_sales.by_day/pin', { pinned: true })).status, 204)
    await client.get(`/reports/${REGISTER}`, { inertia: true })
    const props = await hub()
    assert.deepEqual(props.pinned.map(({ id }) => id), ['bench_sales.by_day'])
    assert.deepEqual(props.recent.map(({ id }) => id), [REGISTER])
    await tenant.inside(() => switchFeature('bench_sales.by_day', false))
    const after = await hub()
    assert.deepEqual(after.pinned, [])
    assert.notInclude(ids(after), 'bench_sales.by_day')
    assert.equal((await client.get('/reports/bench_sales.by_day/data')).status, 404)
  })

  test('loses the reports of a disabled plugin at once', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    await dataOf(client)
    await tenant.inside(() => switchPlugin('bench_sales', false))
    assert.equal((await client.get(`/reports/${REGISTER}/csv`)).status, 404)
  })

  test('opens no report without its permission', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client({ deny: ['bench_sales.view'] })
    for (const form of ['', '/data', '/csv', '/excel', '/pdf', '/print']) assert.equal((await client.get(`/reports/${REGISTER}${form}`)).status, 403, form)
    assert.equal((await client.put(`/reports/${REGISTER}/pin`, { pinned: true })).status, 403)
    assert.equal((await (await tenant.client({ deny: ['reports.view'] })).get(`/reports/${REGISTER}/data`)).status, 403)
  })
})
