import { test } from '@japa/runner'
import { Store } from '@benchpin/kernel'
import { testTenant, verifyAuditLog } from '@benchpin/kernel/testing'

test.group('Audit log', () => {
  test('keeps the chain intact over creates, updates and deletes', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const before = await verifyAuditLog()
      const store = await Store.create({ name: 'Beach', code: 'BE', timeZone: 'America/New_York', address: null, phone: null, email: null, active: true })
      await store.merge({ name: 'Beach Road' }).save()
      await store.delete()
      const after = await verifyAuditLog()
      assert.isNull(after.fault)
      assert.equal(after.entries, before.entries + 3)
    })
  })
})
