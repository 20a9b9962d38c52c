import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { chooseJurisdiction, enterOwnRates, ratesFor } from '@benchpin/plugins/tax'

test.group('Dated rates', () => {
  test('holds each rate on its own days', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await chooseJurisdiction(tenant.storeId, 'fl-palm-beach')
      const surtaxOn = async (date: string) => (await ratesFor(tenant.storeId, date)).surtaxRate
      assert.deepEqual([await surtaxOn('2025-12-31'), await surtaxOn('2026-01-01'), await surtaxOn('2036-01-01')], ['0.01', '0.005', '0'])
      assert.deepEqual(await ratesFor(tenant.storeId, '2026-06-15'), { baseRate: '0.06', surtaxRate: '0.005', surtaxThreshold: 500_000, serviceSurtax: 'none' })
    })
  })

  test('charges nothing where no place is chosen', async ({ assert }) => {
    const tenant = await testTenant()
    const rates = await tenant.inside(() => ratesFor(tenant.storeId, '2026-06-15'))
    assert.deepEqual(rates, { baseRate: '0', surtaxRate: '0', surtaxThreshold: 0, serviceSurtax: 'none' })
  })

  test('ends own rates the day before new ones begin, for one store alone', async ({ assert }) => {
    const tenant = await testTenant()
    const [main, harbor] = tenant.storeIds as [number, number]
    await tenant.inside(async () => {
      await chooseJurisdiction(harbor, 'fl')
      await enterOwnRates(main, { baseRate: '0.07', surtaxRate: '0', itemCap: 0, startsOn: '2026-01-01', source: 'City notice' })
      await enterOwnRates(main, { baseRate: '0.0725', surtaxRate: '0.005', itemCap: 250_000, startsOn: '2026-07-01', source: 'City notice' })
      const baseOn = async (store: number, date: string) => (await ratesFor(store, date)).baseRate
      assert.deepEqual([await baseOn(main, '2026-06-30'), await baseOn(main, '2026-07-01'), await baseOn(harbor, '2026-07-01')], ['0.07', '0.0725', '0.06'])
      await assert.rejects(() => enterOwnRates(main, { baseRate: '0.08', surtaxRate: '0', itemCap: 0, startsOn: '2026-07-01', source: 'City notice' }), /Choose a later day/)
    })
  })

  test('brings every rate with the place where it was read', async ({ assert }) => {
    const tenant = await testTenant()
    const rows = await tenant.inside(() => database().from('tax_rates').where('tenant_id', currentTenantId()).select('source', 'starts_on', 'ends_on'))
    assert.isAbove(rows.length, 20)
    for (const row of rows as { source: string; starts_on: string; ends_on: string | null }[]) {
      assert.isNotEmpty(row.source)
      assert.isTrue(row.ends_on === null || row.starts_on <= row.ends_on)
    }
  })
})
