import { test } from '@japa/runner'
import fc from 'fast-check'
import { propertyRuns, testTenant } from '@benchpin/kernel/testing'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { commitSale, Item, ItemNotAvailableError, itemForSale, reverseSale } from '@benchpin/plugins/inventory'
import { makeDiamond, makeItem } from '../factories.ts'

const DATE = '2026-03-31'
let documents = 0
const invoice = () => ({ type: 'test.invoice', id: ++documents, number: `INV-${documents}` })

test.group('Parcels and parallel sales', () => {
  test('a parcel is offered by the carat', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const parcel = await makeDiamond({ parcel: true, quantity: 40, purchaseCost: 1_000_000, retail: 2_500_000, attributes: { carat: 12_500 } })
      assert.deepInclude(await itemForSale(parcel.stockId), { unit: 'carat', quantityAvailable: 12_500, cost: 80_000, retail: 200_000 })
      await commitSale({ source: invoice(), date: DATE, storeId: tenant.storeId, lines: [{ itemId: parcel.id, quantity: 2_500, pieces: 8, lineId: 1 }] })
      const left = (await Item.findOrFail(parcel.id)).serialize()
      assert.deepInclude(left, { caratOnHand: 10_000, quantity: 32, costOnHand: 800_000, retailOnHand: 2_000_000, state: 'in_stock' })
    })
  })

  test('partial sales of a parcel share its cost exactly, in any split and any order of voids', async ({ assert }) => {
    const tenant = await testTenant()
    const splits = fc.record({
      cost: fc.integer({ min: 0, max: 5_000_000 }),
      parts: fc.array(fc.integer({ min: 1, max: 4_000 }), { minLength: 1, maxLength: 6 }),
      voids: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(splits, ({ cost, parts, voids }) =>
        tenant.inside(async () => {
          const carat = parts.reduce((sum, part) => sum + part, 0)
          const parcel = await makeDiamond({ parcel: true, quantity: 20, purchaseCost: cost, attributes: { carat } })
          const before = await accountBalance('cost_of_goods_sold')
          const sales = []
          for (const quantity of parts) {
            const source = invoice()
            sales.push({ source, quantity, ...(await commitSale({ source, date: DATE, storeId: tenant.storeId, lines: [{ itemId: parcel.id, quantity, lineId: 1 }] })) })
          }
          assert.equal(sales.reduce((sum, sale) => sum + sale.cost, 0), cost)
          assert.equal((await Item.findOrFail(parcel.id)).state, 'sold')
          const voided = sales.filter((_, index) => voids[index])
          for (const { source } of voided.reverse()) await reverseSale({ source, date: DATE })
          const back = await Item.findOrFail(parcel.id)
          assert.equal(back.costOnHand, voided.reduce((sum, sale) => sum + sale.cost, 0))
          assert.equal(back.caratOnHand, voided.reduce((sum, sale) => sum + sale.quantity, 0))
          assert.equal((await accountBalance('cost_of_goods_sold')) - before, cost - back.costOnHand)
        })
      ),
      { numRuns: propertyRuns(0.1) }
    )
    assert.deepEqual((await tenant.inside(() => verifyLedger())).faults, [])
  }).timeout(120_000)

  test('of two sales of one item at the same time one wins', async ({ assert }) => {
    const tenant = await testTenant()
    const rings = await tenant.inside(async () => [await makeItem(), await makeItem()])
    const [first, second] = rings.map(({ id }) => id) as [number, number]
    const sell = (ids: number[]) =>
      tenant.inside(() => commitSale({ source: invoice(), date: DATE, storeId: tenant.storeId, lines: ids.map((itemId, index) => ({ itemId, quantity: 1, lineId: index })) }))
    const outcomes = await Promise.allSettled([sell([first, second]), sell([second, first]), sell([second])])
    const won = outcomes.filter(({ status }) => status === 'fulfilled')
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
    assert.isAtLeast(won.length, 1)
    for (const reason of lost) assert.instanceOf(reason, ItemNotAvailableError)
    await tenant.inside(async () => {
      const sold = await Item.query().whereIn('id', [first, second])
      assert.equal(await accountBalance('cost_of_goods_sold'), 50_000 * sold.filter(({ state }) => state === 'sold').length)
      assert.deepEqual((await verifyLedger()).faults, [])
    })
  })
})
