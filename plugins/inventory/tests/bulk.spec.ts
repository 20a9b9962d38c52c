import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import { countStatements, testTenant, verifyAuditLog } from '@benchpin/kernel/testing'
import { accountBalance, verifyLedger } from '@benchpin/plugins/ledger'
import { bulkReceive, Item } from '@benchpin/plugins/inventory'
import { lookupItems } from '../services/items/find_item.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    family: 'diamond' as const,
    purchaseCost: 100_000 + index,
    retail: 250_000,
    attributes: { category: 'Natural', shape: 'round', carat: 1_000 + index, color: 'G', clarity: 'SI1', lab: 'GIA', certificateNumber: `77${String(index).padStart(6, '0')}` },
  }))

test.group('Bulk receipts', () => {
  test('stand in stock, books, search and audit log like items received one by one', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const told: number[] = []
      const ids = await bulkReceive(rows(300), { date: '2026-01-02', storeId: tenant.storeId, arrival: 'opening_balances', onProgress: (done) => told.push(done) })
      assert.deepEqual(told, [300])
      const items = await Item.query().orderBy('id')
      assert.deepEqual(items.map(({ id }) => id), ids)
      assert.deepInclude(items[7]!.serialize(), { stockId: 'D-00008', description: '1.007 ct Round G SI1 GIA', costOnHand: 100_007, caratOnHand: 1_007, retailOnHand: 250_000, state: 'in_stock', version: 1 })
      assert.equal(await accountBalance('inventory'), items.reduce((sum, item) => sum + item.costOnHand, 0))
      assert.deepEqual((await verifyLedger()).faults, [])
      assert.deepEqual((await lookupItems('77000299')).map(({ id }) => id), [ids[299]])
      const events = (await database().from('audit_entries').where('tenant_id', currentTenantId()).where('entity', 'bulk_write').where('title', 'Received 300 items').select('after_json')) as { after_json: string }[]
      assert.deepEqual(events.map(({ after_json }) => JSON.parse(after_json) as unknown), [{ inventory_items: 300 }])
      assert.isNull((await verifyAuditLog()).fault)
    })
  })

  test('take far fewer statements than items', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const { statements } = await countStatements(() => bulkReceive(rows(512), { date: '2026-01-02', storeId: tenant.storeId, arrival: 'opening_balances' }))
      assert.isBelow(statements.length, 160)
    })
  })

  test('refuse a row that does not fit, with its field', async ({ assert }) => {
    const tenant = await testTenant()
    const [good, bad] = rows(2) as [ReturnType<typeof rows>[number], ReturnType<typeof rows>[number]]
    await tenant.inside(async () => {
      const refused = await bulkReceive([good, { ...bad, attributes: { ...bad.attributes, clarity: 'SI9' } }], { date: '2026-01-02', storeId: tenant.storeId, arrival: 'opening_balances' }).catch((error: unknown) => error)
      assert.deepInclude(refused as object, { status: 422, field: 'clarity' })
      assert.lengthOf(await Item.query(), 0)
    })
  })
})
