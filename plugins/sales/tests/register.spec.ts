import { test } from '@japa/runner'
import { search, type ListPayload, type PeekPayload } from '@benchpin/kernel'
import { salesOfItem, salesToContact } from '../services/trails.ts'
import { monthlySales, openInvoices } from '../services/dashboard.ts'
import { Clerk, Shop } from './support.ts'

async function listOf(clerk: Clerk, query = ''): Promise<ListPayload> {
  const answer = await clerk.client.get(`/sales/invoices${query}`, { inertia: true })
  return (answer.body as { props: { list: ListPayload } }).props.list
}

/** One invoice in each state: paid 1,230.50, finalized 642.00 unpaid, open 20.00, voided 90.00. */
async function register(): Promise<{ shop: Shop; clerk: Clerk; ring: number; paidId: number }> {
  const shop = await Shop.open()
  const clerk = await shop.clerk({ name: 'Marcus Bell' })
  const ring = await shop.stock('R-1')
  await shop.stock('E-1', { retail: 60_000 })
  const paid = (await clerk.pay(await clerk.open({ contactId: shop.contactId, lines: [{ code: 'R-1' }] }), 123_050)).invoice
  await clerk.step(await clerk.open({ lines: [{ code: 'E-1' }] }), '/finalize')
  const work = (unitPrice: number) => ({ lines: [{ kind: 'service', description: 'Polish', unitPrice, taxable: false }] })
  await clerk.open(work(2_000))
  await clerk.step(await clerk.step(await clerk.open(work(9_000)), '/finalize'), '/void', { reason: 'Twice' })
  return { shop, clerk, ring, paidId: paid.id }
}

test.group('The register of sales', () => {
  test('sums what is filtered; voided invoices are in it only where asked for', async ({ assert }) => {
    const { clerk, shop } = await register()
    const all = await listOf(clerk)
    assert.equal(all.total, 3)
    assert.deepInclude(all.totals, { total: 123_050 + 64_200 + 2_000, paid: 123_050, balance: 64_200 })
    assert.equal((await listOf(clerk, '?status=voided')).total, 1)
    assert.equal((await listOf(clerk, '?status=open,finalized,voided')).total, 4)
    const found = await listOf(clerk, '?search=R-1&sort=-total')
    assert.deepEqual(found.rows.map(({ values }) => values.number), ['MS-00001'])
    assert.deepInclude(found.rows[0]!.values, { salesperson: 'Marcus Bell', store: 'Main Street', paid: 123_050, balance: 0 })
    assert.equal((await listOf(clerk, '?search=reyes')).total, 1)
    assert.equal((await listOf(clerk, `?store=${shop.tenant.storeIds[1]!}`)).total, 0)
    assert.equal((await listOf(clerk, '?date=2020-01-01..2020-12-31')).total, 0)
    assert.equal((await listOf(clerk, '?store=x%27&salesperson=1;--&date=..&page=-4&sort=password')).total, 0)
  })

  test('who bought what is told of the customer and of the item, in peek, search and dashboard', async ({ assert }) => {
    const { clerk, shop, ring, paidId } = await register()
    const peek = (await clerk.client.get(`/peek/sales.invoice/${paidId}`)).body as PeekPayload
    assert.equal(peek.title, 'Invoice MS-00001')
    assert.equal(peek.lines?.rows[0]?.code, 'R-1')
    await shop.tenant.inside(async () => {
      const [bought] = await salesToContact.load(shop.contactId)
      assert.deepInclude(bought, { text: 'Bought R-1 on invoice MS-00001', amount: 123_050 })
      const [sold] = await salesOfItem.load(ring)
      assert.equal(sold!.text, 'Sold to Ana Reyes on invoice MS-00001')
      for (const words of ['MS-00001', 'ms00001', '00001']) assert.include((await search(words)).map(({ title }) => title), 'Invoice MS-00001')
      const { months } = (await monthlySales.load()) as { months: { value: number }[] }
      assert.lengthOf(months, 12)
      assert.equal(months.at(-1)!.value, 175_000)
      assert.deepInclude(await openInvoices.load(), { value: 1, href: '/sales/invoices?status=open' })
    })
  })
})
