import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import type { TestResponse } from '@benchpin/kernel/testing'
import { fault, Shop } from '../../plugins/sales/tests/support.ts'
import { startServer } from '../helpers/server_process.ts'
import { checkOut, clerksOf, faultsOf, openSales, storedInvoices, type OpenSale } from './counter.ts'

const CLERKS = 20

function refusals(answers: readonly TestResponse[]): string[] {
  return answers.filter(({ status }) => status !== 200).map((answer) => `${fault(answer).status} ${fault(answer).message}`)
}

async function assertOneSold(assert: Assert, shop: Shop, sales: readonly OpenSale[], answers: readonly TestResponse[]): Promise<void> {
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  const told = refusals(answers)
  assert.lengthOf(told, sales.length - 1)
  for (const words of told) assert.match(words, /^409 ONLY-1 is not in stock: it went out on MS-00001/)
  const stored = await storedInvoices(shop)
  const untouched = stored.filter(({ status }) => status === 'open')
  // Nothing of theirs changed: neither the version nor anything that a version counts.
  assert.deepEqual(
    untouched.map(({ id, version, total, number }) => ({ id, version, total, number })),
    sales.filter(({ id }) => untouched.some((one) => one.id === id)).map(({ id, version, total }) => ({ id, version, total, number: null }))
  )
  assert.lengthOf(untouched, sales.length - 1)
  assert.deepEqual(await faultsOf(shop), [])
}

test.group('Chaos: one of a kind', () => {
  test('twenty clerks sell one piece at once: one does, the others are told which piece and who took it', async ({ assert }) => {
    const shop = await Shop.open()
    const item = await shop.stock('ONLY-1')
    const sales = await openSales(shop, Array.from({ length: CLERKS }, () => 'ONLY-1'))
    const clerks = await clerksOf(shop, CLERKS)
    const answers = await Promise.all(sales.map((sale, index) => checkOut(clerks[index]!, sale)))
    await assertOneSold(assert, shop, sales, answers)
    assert.equal(await shop.onHand(item), 0)
  })

  test('the same through two servers on one database', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.stock('ONLY-1')
    const sales = await openSales(shop, Array.from({ length: CLERKS }, () => 'ONLY-1'))
    const clerks = await clerksOf(shop, CLERKS)
    const servers = await Promise.all([startServer(), startServer()])
    const answers = await Promise.all(sales.map((sale, index) => checkOut(clerks[index]!, sale, { server: servers[index % 2]!.url })))
    await assertOneSold(assert, shop, sales, answers)
    await Promise.all(servers.map((server) => server.stop()))
  })

  test('a piece that another has just sold is refused by name, and the sale goes on without it', async ({ assert }) => {
    const shop = await Shop.open()
    await shop.stock('ONLY-1')
    await shop.stock('OTHER-1')
    const [ana, ben] = [await shop.clerk(), await shop.clerk()]
    const mine = await ben.open({ contactId: shop.contactId, lines: [{ code: 'ONLY-1' }, { code: 'OTHER-1' }] })
    const [theirs] = await openSales(shop, ['ONLY-1'])
    assert.equal((await checkOut(ana.client, theirs!)).status, 200)
    const refused = await ben.send(mine, '/checkout', { tenders: [{ tender: 'cash', amount: mine.totals.total, received: mine.totals.total }] })
    assert.equal(refused.status, 409)
    assert.match(fault(refused).message, /ONLY-1 is not in stock: it went out on MS-00001/)
    const still = await ben.read(mine.id)
    assert.equal(still.version, mine.version)
    const line = still.lines.find(({ stockId }) => stockId === 'ONLY-1')!
    const dropped = await ben.client.delete(`/sales/invoices/${mine.id}/lines/${line.id}`, { version: still.version })
    assert.equal(dropped.status, 200)
    const rest = await ben.read(mine.id)
    const paid = await ben.pay(rest, rest.totals.total)
    assert.equal(paid.invoice.number, 'MS-00002')
    assert.deepEqual(await faultsOf(shop), [])
  })
})
