import { test } from '@japa/runner'
import { TestClient } from '@benchpin/kernel/testing'

test.group('GET /health', () => {
  test('names the status, the database and the plugins', async ({ assert }) => {
    const { status, body } = await new TestClient().get('/health')
    assert.equal(status, 200)
    const health = body as { status: string; database: { engine: string; reachable: boolean }; plugins: unknown[]; checks: { id: string; ok: boolean }[] }
    assert.equal(health.status, 'ok')
    assert.isTrue(health.database.reachable)
    assert.isArray(health.plugins)
    assert.includeDeepMembers(health.checks.map(({ id, ok }) => [id, ok]), [['automation', true], ['console.backup', true]])
  })
})
