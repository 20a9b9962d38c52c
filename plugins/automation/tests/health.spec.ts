import { test } from '@japa/runner'
import { asPlatform, currentTenantId, database } from '@benchpin/kernel'
import { TestClient, testTenant } from '@benchpin/kernel/testing'
import { planTenant } from '../jobs/plan.ts'
import { scheduleRows } from '../jobs/schedule_rows.ts'
import { inFuture } from './support.ts'

interface Health {
  status: string
  checks: { id: string; ok: boolean; detail: string }[]
}

async function health(): Promise<{ code: number; status: string; ok: boolean; detail: string }> {
  const { status: code, body } = await new TestClient().get('/health')
  const { status, checks } = body as Health
  return { code, status, ...checks.find(({ id }) => id === 'automation')! }
}

test.group('GET /health: background work', () => {
  test('is degraded while jobs wait in vain, and well again once they do not', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(() => planTenant())
    assert.deepInclude(await health(), { code: 200, status: 'ok', ok: true })
    const dueAt = (due_at: string) => asPlatform(async () => void (await scheduleRows().where('tenant_id', tenant.id).where('job', 'automation.tidy').update({ due_at })))
    await dueAt(inFuture(-11 * 60_000))
    const stalled = await health()
    assert.deepInclude(stalled, { code: 200, status: 'degraded', ok: false })
    assert.match(stalled.detail, /^1 jobs? .* more than ten minutes\. Start `node ace\.js work`/)
    await dueAt(inFuture(60_000))
    assert.deepInclude(await health(), { status: 'ok', ok: true })
  })

  test('counts what was given up, which is for a person to look at and no illness', async ({ assert }) => {
    const tenant = await testTenant()
    const given = async () => Number(/(\d+) events? (?:was|were) given up/.exec((await health()).detail)?.[1] ?? 0)
    const before = await given()
    await tenant.inside(async () => {
      const now = new Date().toISOString()
      const row = { delivery_key: crypto.randomUUID(), event: 'automation.gone', listener: 'automation.gone', aggregate: 'a', payload: 'null', published_at: now, due_at: null, attempts: 12 }
      await database().insertQuery().table('outbox_deliveries').insert({ tenant_id: currentTenantId(), ...row })
    })
    assert.equal(await given(), before + 1)
    assert.deepInclude(await health(), { code: 200, status: 'ok', ok: true })
    await tenant.inside(async () => void (await database().from('outbox_deliveries').where('tenant_id', currentTenantId()).where('event', 'automation.gone').delete()))
    assert.equal(await given(), before)
  })
})
