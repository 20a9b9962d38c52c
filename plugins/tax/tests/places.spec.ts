import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'
import { chooseJurisdiction, deliveryPlaces, taxTermsFor } from '@benchpin/plugins/tax'

test.group('Where a sale is taxed', () => {
  test('a delivery owes the surtax of its county, and the state’s base, on its own day', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await chooseJurisdiction(tenant.storeId, 'fl-broward')
      const home = await taxTermsFor(tenant.storeId, '2026-03-01')
      const away = await taxTermsFor(tenant.storeId, '2026-03-01', 'fl-hillsborough')
      assert.containSubset([home, away], [
        { jurisdiction: 'fl-broward', rates: { baseRate: '0.06', surtaxRate: '0.01' } },
        { jurisdiction: 'fl-hillsborough', rates: { baseRate: '0.06', surtaxRate: '0.015' } },
      ])
      assert.equal((await taxTermsFor(tenant.storeId, '2025-12-31', 'fl-palm-beach')).rates.surtaxRate, '0.01')
      assert.equal((await taxTermsFor(tenant.storeId, '2026-03-01', 'fl')).rates.surtaxRate, '0')
      await assert.rejects(() => taxTermsFor(tenant.storeId, '2026-03-01', 'tx-houston'), /own state/)
      const places = await deliveryPlaces(tenant.storeId)
      assert.isTrue(places.every(({ value }) => value.startsWith('fl')))
      assert.isAbove(places.length, 20)
    })
  })

  test('Florida’s rules are those of the day', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await chooseJurisdiction(tenant.storeId, 'fl-broward')
      const over = async (date: string) => (await taxTermsFor(tenant.storeId, date)).rules.bullionExemptOver
      assert.deepEqual([await over('2025-07-31'), await over('2025-08-01')], [50_000, 0])
      assert.deepEqual((await taxTermsFor(tenant.storeId, '2026-03-01')).rules, { surtaxCapped: true, freightTaxable: false, laborExempt: true, tradeInReduces: true, scrapReduces: false, bullionExemptOver: 0 })
    })
  })

  test('another state is rows alone: Texas taxes freight, labor, the whole price, and by the place of the store', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      await chooseJurisdiction(tenant.storeId, 'tx-houston')
      const terms = await taxTermsFor(tenant.storeId, '2026-03-01', 'tx')
      assert.deepEqual(terms, {
        jurisdiction: 'tx-houston',
        rates: { baseRate: '0.0625', surtaxRate: '0.02', surtaxThreshold: 0, serviceSurtax: 'none' },
        rules: { surtaxCapped: false, freightTaxable: true, laborExempt: false, tradeInReduces: true, scrapReduces: false, bullionExemptOver: 0 },
      })
    })
  })
})
