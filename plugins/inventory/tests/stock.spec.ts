import { test } from '@japa/runner'
import { countStatements, testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { addItemCost, changeCost, commitSale, Item, ItemNotAvailableError, itemForSale, receiveItem, returnToStock, reverseSale } from '@benchpin/plugins/inventory'
import { makeDiamond, makeItem } from '../factories.ts'

const DATE = '2026-03-31'
const invoice = (id: number) => ({ type: 'test.invoice', id, number: `INV-${id}` })

async function assertBooksHold(): Promise<void> {
  const { ok, faults } = await verifyLedger()
  if (!ok) throw new Error(faults.join(' '))
}

test.group('Stock: arrivals, costs, sales', (group) => {
  let tenant: TestTenant
  group.setup(async () => {
    tenant = await testTenant()
  })

  test('an arrival posts its cost against what it came from', ({ assert }) =>
    tenant.inside(async () => {
      const before = await accountBalance('inventory')
      const ring = await makeItem({ quantity: 3, arrival: 'received_not_billed' })
      assert.match(ring.stockId, /^J-\d{5}$/)
      assert.equal((await accountBalance('inventory')) - before, 150_000)
      assert.equal(await accountBalance('received_not_billed'), -150_000)
      assert.equal(ring.retailOnHand, 450_000)
      await assertBooksHold()
    }))

  test('a sale takes cost out of inventory and a void brings it back', ({ assert }) =>
    tenant.inside(async () => {
      const stone = await makeDiamond()
      const { cost, lines } = await commitSale({ source: invoice(1), date: DATE, storeId: tenant.storeId, lines: [{ itemId: stone.id, quantity: 1, lineId: 7 }] })
      assert.equal(cost, 432_000)
      assert.deepEqual(lines, [{ lineId: 7, cost: 432_000 }])
      const sold = await Item.findOrFail(stone.id)
      assert.deepInclude(sold.serialize(), { state: 'sold', quantity: 0, costOnHand: 0, caratOnHand: 0, carat: 1010 })
      await assertBooksHold()
      await reverseSale({ source: invoice(1), date: DATE })
      await reverseSale({ source: invoice(1), date: DATE })
      const back = await Item.findOrFail(stone.id)
      assert.deepInclude(back.serialize(), { state: 'in_stock', quantity: 1, costOnHand: 432_000, caratOnHand: 1010 })
      assert.equal(await accountBalance('cost_of_goods_sold'), 0)
      await assertBooksHold()
    }))

  test('what is sold already is refused with its StockID and the document that took it', ({ assert }) =>
    tenant.inside(async () => {
      const ring = await makeItem({ stockId: 'Heirloom-1' })
      const sale = (id: number) => commitSale({ source: invoice(id), date: DATE, storeId: tenant.storeId, lines: [{ itemId: ring.id, quantity: 1, lineId: 1 }] })
      await sale(21)
      const refused = await sale(22).catch((error: unknown) => error)
      assert.instanceOf(refused, ItemNotAvailableError)
      assert.include((refused as Error).message, 'Heirloom-1')
      assert.include((refused as Error).message, 'INV-21')
      assert.equal((await itemForSale('HEIRLOOM-1'))?.quantityAvailable, 0)
      await assertBooksHold()
    }))

  test('a returned item comes in at the cost at which it was sold', ({ assert }) =>
    tenant.inside(async () => {
      const ring = await makeItem()
      const source = invoice(31)
      await commitSale({ source, date: DATE, storeId: tenant.storeId, lines: [{ itemId: ring.id, quantity: 1, lineId: 1 }] })
      await returnToStock({ source: invoice(32), date: DATE, storeId: tenant.storeId, lines: [{ itemId: ring.id, quantity: 1, cost: 50_000, lineId: 1 }] })
      assert.deepInclude((await Item.findOrFail(ring.id)).serialize(), { state: 'in_stock', quantity: 1, costOnHand: 50_000 })
      await reverseSale({ source: invoice(32), date: DATE })
      assert.deepInclude((await Item.findOrFail(ring.id)).serialize(), { state: 'sold', quantity: 0, costOnHand: 0 })
      await assertBooksHold()
    }))

  test('a corrected cost posts the difference for what is on hand, and leaves prices alone', ({ assert }) =>
    tenant.inside(async () => {
      const ring = await makeItem({ quantity: 2 })
      await commitSale({ source: invoice(41), date: DATE, storeId: tenant.storeId, lines: [{ itemId: ring.id, quantity: 1, lineId: 1 }] })
      const before = await accountBalance('inventory')
      await changeCost(ring.id, 62_500, 'Bill came in higher')
      assert.equal((await accountBalance('inventory')) - before, 12_500)
      const changed = await Item.findOrFail(ring.id)
      assert.deepInclude(changed.serialize(), { purchaseCost: 62_500, costOnHand: 62_500, retail: 150_000 })
      await assertBooksHold()
    }))

  test('a cost added after the sale goes to cost of goods sold', ({ assert }) =>
    tenant.inside(async () => {
      const stone = await makeDiamond()
      await addItemCost({ itemId: stone.id, kind: 'recertification', amount: 15_000 })
      assert.equal((await itemForSale(stone.stockId))?.cost, 447_000)
      await commitSale({ source: invoice(51), date: DATE, storeId: tenant.storeId, lines: [{ itemId: stone.id, quantity: 1, lineId: 1 }] })
      const before = await accountBalance('cost_of_goods_sold')
      await addItemCost({ itemId: stone.id, kind: 'repolish', amount: 4_000 })
      assert.equal((await accountBalance('cost_of_goods_sold')) - before, 4_000)
      await assertBooksHold()
    }))

  test('a sale of four items takes as many statements as one of one, and few', ({ assert }) =>
    tenant.inside(async () => {
      const sell = async (count: number, id: number) => {
        const lines: { itemId: number; quantity: number; lineId: number }[] = []
        for (let lineId = 0; lineId < count; lineId++) lines.push({ itemId: (await makeItem()).id, quantity: 1, lineId })
        return countStatements(() => commitSale({ source: invoice(id), date: DATE, storeId: tenant.storeId, lines }))
      }
      const one = await sell(1, 61)
      const four = await sell(4, 62)
      assert.equal(four.statements.length, one.statements.length, four.statements.join('\n'))
      assert.isAtMost(four.statements.length, 14, four.statements.join('\n'))
    }))

  test('StockIDs follow the prefix, and step over those that were typed', ({ assert }) =>
    tenant.inside(async () => {
      const first = await receiveItem({ family: 'pearl', storeId: tenant.storeId, purchaseCost: 100, arrival: 'opening_balances', attributes: { category: 'Akoya' } })
      const next = first.stockId.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(5, '0'))
      await receiveItem({ family: 'pearl', stockId: next.toLowerCase(), storeId: tenant.storeId, purchaseCost: 100, arrival: 'opening_balances', attributes: { category: 'Akoya' } })
      const third = await receiveItem({ family: 'pearl', storeId: tenant.storeId, purchaseCost: 100, arrival: 'opening_balances', attributes: { category: 'Akoya' } })
      assert.equal(third.stockId, first.stockId.replace(/\d+$/, (digits) => String(Number(digits) + 2).padStart(5, '0')))
    }))
})
