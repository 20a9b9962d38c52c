import { test } from '@japa/runner'
import { acrossTenants, database } from '@benchpin/kernel'
import { testTenant, verifyAuditLog, type TestTenant } from '@benchpin/kernel/testing'

const forge = (tenant: TestTenant, work: (tenantId: number) => PromiseLike<unknown>) => tenant.inside(() => acrossTenants('tests forge the audit log', () => work(tenant.id)))

test.group('A forged audit log', () => {
  test('a changed entry is found', async ({ assert }) => {
    const tenant = await testTenant()
    await forge(tenant, (id) => database().from('audit_entries').where({ tenant_id: id, sequence: 3 }).update({ title: 'Nothing to see' }))
    assert.match((await tenant.inside(verifyAuditLog)).fault ?? '', /entry 3 was changed/)
  })

  test('a removed entry is found', async ({ assert }) => {
    const tenant = await testTenant()
    await forge(tenant, (id) => database().from('audit_entries').where({ tenant_id: id, sequence: 2 }).delete())
    assert.match((await tenant.inside(verifyAuditLog)).fault ?? '', /entry 2 is missing/)
  })

  test('a log cut off at its end is found', async ({ assert }) => {
    const tenant = await testTenant()
    const { entries } = await tenant.inside(verifyAuditLog)
    await forge(tenant, (id) => database().from('audit_entries').where({ tenant_id: id, sequence: entries }).delete())
    assert.match((await tenant.inside(verifyAuditLog)).fault ?? '', /head/)
  })

  test('the application itself can neither change nor remove an entry', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const own = () => database().from('audit_entries').where('tenant_id', tenant.id)
      await assert.rejects(() => own().update({ title: 'x' }), /refused/)
      await assert.rejects(() => own().delete(), /refused/)
    })
  })
})
