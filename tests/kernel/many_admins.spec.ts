import { test } from '@japa/runner'
import { effectivePermissions, memberOf, tenantState } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'

test.group('Many changes of rights at once', () => {
  test('all take hold, and none is lost to a deadlock', async ({ assert }) => {
    const tenant = await testTenant()
    const members = await Promise.all(Array.from({ length: 20 }, (_, index) => tenant.member({ group: 'Sales', name: `Clerk ${index}` })))
    await tenant.inside(async () => {
      const state = await tenantState()
      for (const { identityId } of members) {
        const member = await memberOf(identityId)
        assert.isTrue(effectivePermissions(member!, state, tenant.storeId).has('sales.invoices.create'))
      }
    })
  })
})
