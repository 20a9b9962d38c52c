import { test } from '@japa/runner'
import { effectivePermissions, memberOf, tenantState } from '@benchpin/kernel'
import { testTenant, type TestMemberOptions, type TestTenant } from '@benchpin/kernel/testing'

async function held(tenant: TestTenant, options: TestMemberOptions, storeId: number): Promise<ReadonlySet<string>> {
  const { identityId } = await tenant.member(options)
  return tenant.inside(async () => effectivePermissions((await memberOf(identityId))!, await tenantState(), storeId))
}

test.group('Permissions', () => {
  test('an owner holds everything; the other groups what is declared for them', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await held(tenant, { group: 'Owner' }, tenant.storeId)
    const sales = await held(tenant, { group: 'Sales' }, tenant.storeId)
    const bench = await held(tenant, { group: 'Bench' }, tenant.storeId)
    assert.isTrue(owner.has('kernel.users.manage'))
    assert.isTrue(sales.has('sales.invoices.finalize'))
    assert.isFalse(sales.has('kernel.users.manage'))
    assert.isFalse(bench.has('sales.invoices.finalize'))
  })

  test('only an override denies, and it wins over every group, the owners included', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await held(tenant, { group: 'Owner', deny: ['sales.invoices.void'] }, tenant.storeId)
    assert.isFalse(owner.has('sales.invoices.void'))
    const sales = await held(tenant, { group: 'Sales', allow: ['kernel.audit.view'] }, tenant.storeId)
    assert.isTrue(sales.has('kernel.audit.view'))
  })

  test('a group in one store says nothing of another', async ({ assert }) => {
    const tenant = await testTenant()
    const [here, there] = tenant.storeIds as [number, number]
    const member = await tenant.member({ group: 'Sales', storeId: here })
    await tenant.inside(async () => {
      const known = (await memberOf(member.identityId))!
      assert.isTrue(effectivePermissions(known, await tenantState(), here).has('sales.invoices.create'))
      assert.isFalse(effectivePermissions(known, await tenantState(), there).has('sales.invoices.create'))
    })
    const clerk = await tenant.clientOf(member)
    const { status } = await clerk.post('/session/store', { storeId: there })
    assert.equal(status, 422)
  })
})
