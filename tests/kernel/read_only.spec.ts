import { test } from '@japa/runner'
import { ambient, transaction } from '@benchpin/kernel'
import { withAmbient } from '../../kernel/tenancy/context.ts'

test.group('Work that only looks', () => {
  test('opens no transaction, whatever asks for one', async ({ assert }) => {
    assert.isFalse(ambient().readOnly)
    await assert.rejects(() => withAmbient({ readOnly: true }, () => transaction(async () => 1)), /nothing is changed meanwhile/)
  })
})
