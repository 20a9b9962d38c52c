import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { closeListeners, LiveListener } from '../../../tests/helpers/live_listener.ts'

test.group('Live updates of a background work', (group) => {
  group.each.teardown(closeListeners)

  test('reach whoever began it and whoever manages them, and nobody else', async ({ assert }) => {
    const tenant = await testTenant()
    const beginner = await tenant.member({ group: 'Sales' })
    const id = await tenant.inside(async () => {
      const at = new Date().toISOString()
      const row = { tenant_id: currentTenantId(), work: 'none.such', title: 'A work', payload: '{}', status: 'queued', done: 0, begun_by: beginner.membershipId, begun_by_name: 'Ana', begun_at: at, attempts: 0, cancel_asked: 0 }
      await database().insertQuery().table('automation_works').insert(row)
      const found = (await database().from('automation_works').where('tenant_id', currentTenantId()).firstOrFail()) as { id: number }
      return Number(found.id)
    })
    const topic = `automation.work/${id}`
    assert.equal(await LiveListener.attempt(await tenant.client({ group: 'Sales' }), topic), 404)
    assert.equal(await LiveListener.attempt(await (await testTenant()).client({ group: 'Owner' }), topic), 404)
    const client = await tenant.clientOf(beginner)
    const [own, manager] = [await LiveListener.open(client, topic), await LiveListener.open(await tenant.client({ group: 'Owner' }), topic)]
    assert.equal((await client.post(`/works/${id}/cancel`)).status, 200)
    await Promise.all([own, manager].map((listener) => listener.next((message) => message.topic === topic)))
  })
})
