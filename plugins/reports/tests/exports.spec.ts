import { test } from '@japa/runner'
import { readXlsx } from 'hucre'
import { testAddress, testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { dataOf, manySales, REGISTER, sell } from './support.ts'

const MARCH = 'date=2026-03-01..2026-03-31'

/** Reads RFC 4180: quotes, doubled quotes, line ends within quotes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  for (const line of text.replace(/^\u{FEFF}/u, '').match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? []) {
    rows.push([...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => (quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))))
  }
  return rows
}

async function bytesOf(client: TestClient, path: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const response = await fetch(new URL(path, testAddress()), { headers: { cookie: client.cookies().map(({ name, value }) => `${name}=${value}`).join('; ') } })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

async function sold(): Promise<{ tenant: TestTenant; client: TestClient }> {
  const tenant = await testTenant()
  await sell(tenant, manySales(tenant, 90))
  return { tenant, client: await tenant.client() }
}

test.group('CSV of a report', () => {
  test('has every row in the order of the screen, and nothing but rows', async ({ assert }) => {
    const { client } = await sold()
    const { headers, text } = await client.get(`/reports/${REGISTER}/csv?level=detail&${MARCH}&sort=number`)
    assert.match(headers.get('content-type')!, /^text\/csv/)
    assert.equal(headers.get('content-disposition'), 'attachment; filename="Bench sales register 2026-03-01 to 2026-03-31.csv"')
    const [head, ...rows] = parseCsv(text)
    const { columns, totals } = await dataOf(client, `?level=detail&${MARCH}`)
    assert.deepEqual(head, columns.map(({ label }) => label))
    assert.deepEqual(rows.map(([number]) => number), Array.from({ length: 90 }, (_, index) => `BS-${String(index + 1).padStart(5, '0')}`))
    const amount = head!.indexOf('Amount')
    assert.equal(rows.reduce((sum, row) => sum + Math.round(Number(row[amount]) * 100), 0), totals.amount)
  })

  test('gives a spreadsheet nothing to run, and keeps quotes and line ends', async ({ assert }) => {
    const tenant = await testTenant()
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'He said "2 ct, no less"', 'two\r\nlines', 'Élodie']
    await sell(tenant, hostile.map((note, index) => ({ note, number: `N${index}`, amount: -1200 })))
    const { text } = await (await tenant.client()).get(`/reports/${REGISTER}/csv?level=detail&${MARCH}&sort=number`)
    const [head, ...rows] = parseCsv(text)
    const read = (label: string) => rows.map((row) => row[head!.indexOf(label)])
    assert.deepEqual(read('Note'), ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", ...hostile.slice(5)])
    assert.deepEqual(new Set(read('Amount')), new Set(['-12.00']))
  })

  test('goes on over many batches', async ({ assert }) => {
    const tenant = await testTenant()
    const sales = Array.from({ length: 4100 }, (_, index) => ({ number: `N${index}`, amount: 1, weight: index % 7 === 0 ? null : index % 50 }))
    await sell(tenant, sales)
    const client = await tenant.client()
    for (const sort of ['-date', 'weight', '-weight']) {
      const { text } = await client.get(`/reports/${REGISTER}/csv?level=detail&${MARCH}&sort=${sort}`)
      const numbers = parseCsv(text).slice(1).map(([number]) => number)
      assert.equal(numbers.length, 4100, sort)
      assert.equal(new Set(numbers).size, 4100, sort)
    }
  }).timeout(60_000)
})

test.group('Excel of a report', () => {
  test('opens with frozen headings, formats and totals', async ({ assert }) => {
    const { client } = await sold()
    const { bytes, headers } = await bytesOf(client, `/reports/${REGISTER}/excel?level=detail&${MARCH}&sort=number`)
    assert.match(headers.get('content-disposition')!, /\.xlsx"$/)
    const { sheets } = await readXlsx(new Uint8Array(bytes), { readStyles: true })
    const { rows, freezePane, cells } = sheets[0]!
    const { columns, totals } = await dataOf(client, `?level=detail&${MARCH}`)
    assert.equal(rows[0]![0], 'Bench sales register')
    assert.include(String(rows[1]![0]), 'Mar 1, 2026 – Mar 31, 2026')
    assert.deepEqual(rows[3], columns.map(({ label }) => label))
    assert.equal(freezePane?.rows, 4)
    const amount = columns.findIndex(({ key }) => key === 'amount')
    const body = rows.slice(4, 94)
    const last = rows[94]!
    assert.equal(last[0], 'Total')
    assert.equal(Math.round(Number(last[amount]) * 100), totals.amount)
    assert.equal(Math.round(body.reduce((sum, row) => sum + Number(row[amount]), 0) * 100), totals.amount)
    assert.equal(cells?.get(`94,${amount}`)?.style?.numFmt, '#,##0.00')
    assert.isTrue(cells?.get(`94,${amount}`)?.style?.font?.bold)
    assert.notOk(cells?.get(`50,${amount}`)?.style?.font?.bold)
  })
})

test.group('Paper of a report', () => {
  test('has letterhead, filters in words and totals', async ({ assert }) => {
    const { tenant, client } = await sold()
    const { text, status } = await client.get(`/reports/${REGISTER}/print?${MARCH}&store=${tenant.storeId}`)
    assert.equal(status, 200)
    for (const words of ['Test Jewelers', 'Main Street', 'Mar 1, 2026 – Mar 31, 2026', 'Ana Reyes', 'Total']) assert.include(text, words)
  })

  test('becomes a PDF', async ({ assert }) => {
    const { client } = await sold()
    const { bytes, status, headers } = await bytesOf(client, `/reports/${REGISTER}/pdf?level=detail&${MARCH}`)
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'application/pdf')
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
  }).timeout(60_000)

  test('says beforehand that there is too much of it', async ({ assert }) => {
    const tenant = await testTenant()
    await sell(tenant, Array.from({ length: 5500 }, () => ({})))
    const { status, text } = await (await tenant.client()).get(`/reports/${REGISTER}/pdf?level=detail&${MARCH}`)
    assert.equal(status, 422)
    assert.include(text, '5,500 rows')
  }).timeout(60_000)
})

test.group('Whoever takes figures out', () => {
  test('is written down with what and how', async ({ assert }) => {
    const { client } = await sold()
    await client.get(`/reports/${REGISTER}/csv?${MARCH}`)
    const { body } = await client.get('/settings/audit', { inertia: true })
    const { list } = (body as { props: { list: { rows: { values: Record<string, unknown> }[] } } }).props
    assert.include(JSON.stringify(list.rows), 'Bench sales register, CSV')
  })
})
