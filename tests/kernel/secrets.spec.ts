import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { decryptSecret, encryptSecret } from '../../kernel/settings/encryption.ts'
import { SettingValue } from '../../kernel/tenants/models.ts'

test.group('Secrets', () => {
  test('are encrypted, and neither the table nor the audit log tells them', async ({ assert }) => {
    const tenant = await testTenant()
    const secret = 'sk_live_the_family_recipe'
    await tenant.inside(async () => {
      const stored = encryptSecret(secret)
      assert.notInclude(stored, secret)
      assert.equal(decryptSecret(stored), secret)
      await SettingValue.create({ level: 'organization', levelId: 0, setting: 'test.secret', value: stored })
      const rows = (await database().from('audit_entries').where('tenant_id', currentTenantId()).where('entity', 'setting_values')) as { after_json: string }[]
      assert.notInclude(rows.at(-1)!.after_json, stored)
      assert.include(rows.at(-1)!.after_json, '[kept secret]')
    })
  })
})
