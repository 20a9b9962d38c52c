import { addDays, batches, currentTenantId, database, nowInstant, transaction } from '@benchpin/kernel'
import { countStatements, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { raiseOpenItem, takePayment } from '@benchpin/plugins/receivables'
import { StatementRun } from '../../plugins/receivables/models/statement_run.ts'
import { customersByAge } from '../../plugins/receivables/reports/aging_rows.ts'
import { agingTotals, type AgingScope } from '../../plugins/receivables/reports/aging_totals.ts'
import { makeStatements } from '../../plugins/receivables/statements/run_work.ts'
import { cloneRows } from './clone_rows.ts'
import { load } from './load.ts'
import type { PlainConnection } from './plain_driver.ts'
import { row, type BenchRow, type Engine } from './rows.ts'

const CUSTOMERS = 5_000
const ITEMS_EACH = 4
const ITEMS_PAID = 50
const AMOUNT = 10_000
const TODAY = '2026-11-20'

/** A tenant with customers and what they owe, written in bulk. */
interface Owing {
  tenant: TestTenant
  contacts: number[]
  items: number[]
}

/** Customers who owe as many items each, dated over the last half a year; every second item is paid in half. */
async function openOwing(customers: number, itemsEach: number): Promise<Owing> {
  const tenant = await testTenant()
  return tenant.inside(async () => {
    const { id: first } = await createContact({ firstName: 'Ana', lastName: 'Reyes', roles: ['customer'], emails: [{ address: 'ana@example.com' }] })
    const contacts = [first, ...(await cloneRows('contacts_contacts', first, customers - 1, (index) => ({ display_name: `Reyes ${index}`, email: `ana${index}@example.com` })))]
    const source = { type: 'bench.invoice', id: 1, number: 'B-1' }
    const item = await raiseOpenItem({ contactId: first, storeId: tenant.storeId, date: TODAY, dueDate: TODAY, amount: AMOUNT, source, memo: 'Invoice', offsets: [{ account: 'sales_revenue', credit: AMOUNT }] })
    const dayOf = (index: number) => addDays(TODAY, -(index % 180))
    const halved = (index: number) => (index % 2 === 0 ? { balance: AMOUNT / 2 } : {})
    const change = (index: number) => ({ contact_id: contacts[Math.floor((index + 1) / itemsEach)], date: dayOf(index), due_date: dayOf(index), source_id: index + 2, source_number: `B-${index + 2}`, ...halved(index) })
    const items = [item, ...(await cloneRows('receivables_open_items', item, customers * itemsEach - 1, change))]
    return { tenant, contacts, items }
  })
}

/** The halves that were paid: by one payment of each customer. */
async function payHalves({ tenant, contacts, items }: Owing): Promise<void> {
  await tenant.inside(async () => {
    const { paymentIds } = await takePayment({ contactId: contacts[0]!, storeId: tenant.storeId, date: TODAY, tenders: [{ tender: 'check', amount: AMOUNT }], applyTo: { unapplied: true } })
    const payments = [paymentIds[0]!, ...(await cloneRows('receivables_payments', paymentIds[0]!, contacts.length - 1, (index) => ({ contact_id: contacts[index + 1], number: `P-B-${index}`, unapplied: 0, is_open: 0 })))]
    const rows = items.flatMap((open_item_id, index) => (index > 0 && (index - 1) % 2 === 0 ? [{ tenant_id: currentTenantId(), open_item_id, payment_id: payments[Math.floor(index / ITEMS_EACH)]!, amount: AMOUNT / 2, date: TODAY, at: nowInstant() }] : []))
    for (const batch of batches(rows)) await database().insertQuery().table('receivables_applications').multiInsert(batch)
  })
}

/** One payment, the oldest first, over fifty open items of a customer. */
async function paymentRow(engine: Engine, seconds: number): Promise<BenchRow> {
  const customers = Math.ceil(15 * seconds) + 3
  const { tenant, contacts } = await openOwing(customers, ITEMS_PAID)
  let next = 0
  const pay = async (): Promise<void | false> => {
    const contactId = contacts[next++]
    if (contactId === undefined) return false
    await tenant.inside(() => takePayment({ contactId, storeId: tenant.storeId, date: TODAY, tenders: [{ tender: 'check', amount: ITEMS_PAID * AMOUNT }], applyTo: { oldestFirst: true } }))
  }
  await pay()
  await pay()
  const { statements } = await countStatements(pay)
  const result = await load({ clients: 1, seconds, work: pay })
  return row(`payment over ${ITEMS_PAID} open items`, engine, { ...result, measure: `in ${statements.length} statements` })
}

/** By hand: each customer's balance by age at the end of a day, in one statement. */
const AGING_BY_HAND = `
  select i.contact_id,
    sum(case when i.date >= ? then i.amount - coalesce(a.applied, 0) else 0 end) as days30,
    sum(case when i.date < ? and i.date >= ? then i.amount - coalesce(a.applied, 0) else 0 end) as days60,
    sum(case when i.date < ? and i.date >= ? then i.amount - coalesce(a.applied, 0) else 0 end) as days90,
    sum(case when i.date < ? then i.amount - coalesce(a.applied, 0) else 0 end) as older,
    sum(i.amount - coalesce(a.applied, 0)) as balance
  from receivables_open_items i
  left join (select open_item_id, sum(amount) as applied from receivables_applications where tenant_id = ? and date <= ? group by open_item_id) a on a.open_item_id = i.id
  where i.tenant_id = ? and i.date <= ? and (i.reversed_on is null or i.reversed_on > ?)
  group by i.contact_id`

const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The aging report of a day beside the same figures by hand-written SQL, taking turns. */
async function agingRow({ tenant, items }: Owing, connection: PlainConnection, engine: Engine): Promise<BenchRow> {
  const asOf = addDays(TODAY, 1)
  const [day30, day60, day90] = [30, 60, 90].map((days) => addDays(asOf, -days)) as [string, string, string]
  const bindings = [day30, day30, day60, day60, day90, day90, tenant.id, asOf, tenant.id, asOf, asOf]
  const scope: AgingScope = { asOf, store: tenant.storeIds, contact: null, bucket: [] }
  const report = () => tenant.inside(async () => [await customersByAge(scope), await agingTotals(scope)] as const)
  const byHand = async () => (await connection.run(AGING_BY_HAND, bindings)).rows!
  const [rows, totals] = await report()
  const sum = (await byHand()).reduce((total, one) => total + Number(one.balance), 0)
  if (sum !== totals.balance || sum !== rows.reduce((total, one) => total + Number(one.balance), 0)) throw new Error(`The aging is ${totals.balance}, by hand ${sum}.`)
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    ours.push(await timed(report))
    theirs.push(await timed(byHand))
  }
  const [took, bare] = [middle(ours), middle(theirs)]
  const measure = `${(took / bare).toFixed(1)} times the ${bare.toFixed(0)} ms of its figures by hand-written SQL`
  return row(`aging of ${items.length.toLocaleString('en-US')} open items`, engine, { clients: 1, p50: took, p95: Math.max(...ours), ratio: bare / took, measure })
}

/** Statements of all customers, each queued as a mail with its figures; of a fifth of them on SQLite, where smaller stores run. */
async function statementsRow({ tenant, contacts: all }: Owing, engine: Engine): Promise<BenchRow> {
  const contacts = engine === 'mysql' ? all : all.slice(0, all.length / 5)
  return tenant.inside(async () => {
    const choice = { who: 'ticked' as const, days: 0, contactIds: contacts, storeIds: [], mail: true, print: 'none' as const }
    const run = { fromDate: '2026-11-01', toDate: TODAY, choice, storeId: tenant.storeId, madeBy: 'Bench', chosen: contacts.length, mailed: 0, printed: 0, skipped: 0, files: [], state: 'begun' as const, expiresAt: '2099-01-01T00:00:00.000Z' }
    const { id } = await transaction(() => StatementRun.create(run))
    const started = performance.now()
    const { mailed } = await makeStatements(id, { signal: new AbortController().signal, progress: async () => undefined })
    const took = (performance.now() - started) / 1000
    if (mailed !== contacts.length) throw new Error(`${mailed} of ${contacts.length} statements were mailed.`)
    return row(`statements of ${contacts.length.toLocaleString('en-US')} customers`, engine, { clients: 1, perSecond: mailed / took, measure: `statements a second, each mailed once: ${took.toFixed(1)} s in all` })
  })
}

/** What receivables do at length: a payment over many items, the aging of many, a run of statements. */
export async function owingRows(connection: PlainConnection, engine: Engine, seconds: number): Promise<BenchRow[]> {
  const rows = [await paymentRow(engine, seconds)]
  const owing = await openOwing(Math.min(CUSTOMERS, Math.round((CUSTOMERS * seconds) / 4)), ITEMS_EACH)
  await payHalves(owing)
  rows.push(await agingRow(owing, connection, engine))
  rows.push(await statementsRow(owing, engine))
  return rows
}
