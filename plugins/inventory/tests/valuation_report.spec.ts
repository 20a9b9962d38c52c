import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'
import { receiveItem, takeFromStock } from '@benchpin/plugins/inventory'
import { accountBalance } from '@benchpin/plugins/ledger'
import type { ReportRow, ReportSource } from '@benchpin/plugins/reports'
import { valuationReport } from '../reports/valuation.ts'

async function rowsOf(source: ReportSource): Promise<ReportRow[]> {
  const rows: ReportRow[] = []
  for await (const batch of source.rows({ sort: null })) rows.push(...batch)
  return rows
}

test.group('Inventory valuation', () => {
  test('values what is on hand by family, and its cost is the inventory account', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const arrival = { storeId: tenant.storeId, arrival: 'opening_balances' as const }
      const ring = { category: 'Ring', metal: '14K Gold', metalColor: 'Yellow' }
      await receiveItem({ ...arrival, family: 'jewelry', stockId: 'R-1', quantity: 3, purchaseCost: 10_000, retail: 25_000, attributes: ring })
      await receiveItem({ ...arrival, family: 'diamond', stockId: 'D-1', purchaseCost: 200_000, retail: 300_000, attributes: { category: 'Natural', shape: 'round', carat: 1010, color: 'G', clarity: 'VS1', cut: 'Excellent', lab: 'GIA', certificateNumber: '2141438171' } })
      const gone = await receiveItem({ ...arrival, family: 'jewelry', stockId: 'R-2', purchaseCost: 77_700, retail: 99_900, attributes: ring })
      await takeFromStock({
        ...{ source: { type: 'test.scrap', id: 1, number: 'S-1' }, date: '2026-03-01', storeId: tenant.storeId, kind: 'sale', account: 'cost_of_goods_sold' },
        ...{ leaves: 'out', memo: 'Scrapped', lines: [{ itemId: gone.id, quantity: 1, lineId: 1 }] },
      })

      const filters = { store: tenant.storeIds, family: [] }
      const summary = valuationReport.query(filters, 'summary')
      assert.deepEqual(
        (await rowsOf(summary)).map(({ family, items, quantity, cost, retail, markup }) => ({ family, items, quantity, cost, retail, markup })),
        [
          { family: 'Jewelry', items: 1, quantity: 3, cost: 30_000, retail: 75_000, markup: '1.5000' },
          { family: 'Diamonds', items: 1, quantity: 1, cost: 200_000, retail: 300_000, markup: '0.5000' },
        ]
      )
      const totals = await summary.totals()
      assert.equal(totals.cost, await accountBalance('inventory'))
      const detail = valuationReport.query({ ...filters, family: ['diamond'] }, 'detail')
      assert.deepEqual((await rowsOf(detail)).map(({ stockId, carat }) => ({ stockId, carat })), [{ stockId: 'D-1', carat: 1010 }])
      assert.equal((await detail.totals()).markup, '0.5000')
    })
  })
})
