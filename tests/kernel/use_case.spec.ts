import { test } from '@japa/runner'
import { database, nextNumber, Store, transaction, useCase } from '@benchpin/kernel'
import { testTenant, verifyAuditLog, type TestTenant } from '@benchpin/kernel/testing'
import { forgetOldKeys } from '../../kernel/use_cases/forget_old_keys.ts'
import { withAmbient } from '../../kernel/tenancy/context.ts'

const withKey = <T>(key: string, work: () => Promise<T>) => withAmbient({ idempotencyKey: key }, work)
const store = (code: string) => Store.create({ name: `Store ${code}`, code, timeZone: 'America/New_York', address: null, phone: null, email: null, active: true })
const countStores = async () => (await Store.query()).length

/** Runs the same use case several times at once, each as a request of its own. */
function atOnce<T>(tenant: TestTenant, times: number, work: () => Promise<T>): Promise<PromiseSettledResult<T>[]> {
  return Promise.allSettled(Array.from({ length: times }, () => tenant.inside(work)))
}

test.group('Use cases', () => {
  test('a repeat with the same key gives back the first answer and does nothing', async ({ assert }) => {
    const tenant = await testTenant()
    const once = () => withKey('double-click', () => useCase('test.open_store', async () => ({ id: (await store('X1')).id })))
    const first = await tenant.inside(once)
    const second = await tenant.inside(once)
    assert.deepEqual(second, first)
    assert.equal(await tenant.inside(countStores), 3)
  })

  test('simultaneous repeats do it once; all get the same answer', async ({ assert }) => {
    const tenant = await testTenant()
    const results = await atOnce(tenant, 8, () => withKey('eight-clicks', () => useCase('test.open_store', async () => ({ id: (await store('X2')).id }))))
    const answers = results.map((result) => (result.status === 'fulfilled' ? result.value.id : String(result.reason)))
    assert.lengthOf(new Set(answers), 1, answers.join(', '))
    assert.equal(await tenant.inside(countStores), 3)
  })

  test('the same key in another use case, or of another user, is another thing', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(() => withKey('k', () => useCase('test.a', () => store('A').then(({ id }) => id))))
    await tenant.inside(() => withKey('k', () => useCase('test.b', () => store('B').then(({ id }) => id))))
    const other = { kind: 'member' as const, id: 7, name: 'Lena Ortiz' }
    await tenant.inside(() => withAmbient({ actor: other }, () => withKey('k', () => useCase('test.a', () => store('C').then(({ id }) => id)))))
    assert.equal(await tenant.inside(countStores), 5)
  })

  test('a use case that fails leaves nothing: no record, no number, no audit entry, no key', async ({ assert }) => {
    const tenant = await testTenant()
    const format = { prefix: 'T-', digits: 3 }
    const attempt = (fail: boolean) =>
      tenant.inside(() =>
        withKey('retry', () =>
          useCase('test.number', async () => {
            await store('X3')
            const number = await nextNumber('test.numbers', format)
            if (fail) throw new Error('out of paper')
            return number
          })
        )
      )
    const before = await tenant.inside(verifyAuditLog)
    await assert.rejects(() => attempt(true), 'out of paper')
    assert.deepEqual(await tenant.inside(verifyAuditLog), before)
    assert.equal(await tenant.inside(countStores), 2)
    assert.equal(await attempt(false), 'T-001')
  })

  test('keys of long ago are forgotten, those of today are not', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const table = () => database().from('idempotency_keys').where('tenant_id', tenant.id)
      for (const [key, at] of [['old', '2020-01-01T00:00:00.000Z'], ['new', new Date().toISOString()]] as const) {
        await database().insertQuery().table('idempotency_keys').insert({ tenant_id: tenant.id, idempotency_key: key, result: null, at })
      }
      assert.equal(await forgetOldKeys(), 1)
      assert.deepEqual(((await table()) as { idempotency_key: string }[]).map((row) => row.idempotency_key), ['new'])
    })
  })

  test('numbers of a sequence are gapless, whoever takes them at once', async ({ assert }) => {
    const tenant = await testTenant()
    const results = await atOnce(tenant, 20, () => transaction(() => nextNumber('test.rush', { prefix: '', digits: 4 })))
    const numbers = results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason))).sort()
    assert.deepEqual(numbers, Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(4, '0')))
  })

  test('the audit chain holds under simultaneous writers', async ({ assert }) => {
    const tenant = await testTenant()
    const before = await tenant.inside(verifyAuditLog)
    let count = 0
    const results = await atOnce(tenant, 16, () => store(`S${count++}`))
    assert.isTrue(results.every(({ status }) => status === 'fulfilled'))
    const after = await tenant.inside(verifyAuditLog)
    assert.isNull(after.fault)
    assert.equal(after.entries, before.entries + 16)
  })
})
