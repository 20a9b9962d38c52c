import { test } from '@japa/runner'
import { setting } from '@benchpin/kernel'
import { testTenant, type TestClient } from '@benchpin/kernel/testing'
import { logOf, messages, props } from '../../../tests/helpers/screens.ts'

interface Shown {
  key: string
  value: unknown
  isSet: boolean
}

async function shown(client: TestClient, path: string): Promise<Map<string, Shown>> {
  const { settings } = await props<{ settings: Shown[] }>(client, path)
  return new Map(settings.map((one) => [one.key, one]))
}

test.group('Organization settings', () => {
  test('are saved, and hold at once', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    assert.equal((await owner.put('/settings/organization', { 'workspace.business_type': 'manufacturer', 'showcase.insured_value': 125_000_00 })).status, 303)
    const settings = await shown(owner, '/settings/organization')
    assert.equal(settings.get('workspace.business_type')?.value, 'manufacturer')
    assert.equal(await tenant.inside(() => setting('showcase.insured_value')), 125_000_00)
    assert.equal(settings.get('showcase.closing_hour')?.value, 18)
  })

  test('say beside each field what does not fit, and save nothing then', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const answer = await owner.put('/settings/organization', {
      'workspace.business_type': 'pawnbroker',
      'showcase.closing_hour': 7,
      'showcase.insured_value': 12.5,
      'showcase.alarm_code': 'four two',
    })
    assert.equal(answer.status, 422)
    assert.deepEqual(messages(answer), {
      'workspace.business_type': 'Choose one of the list.',
      'showcase.closing_hour': 'Use an hour from 12 to 23.',
      'showcase.insured_value': 'Use a number like 125.00.',
    })
    assert.isFalse((await shown(owner, '/settings/organization')).get('showcase.alarm_code')?.isSet)
    assert.equal((await owner.put('/settings/organization', { 'showcase.unheard_of': 1 })).status, 422)
    assert.equal((await owner.put('/settings/organization', { 'showcase.cases': 1 })).status, 422, 'a setting of stores')
  })

  test('never show a secret again', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    await owner.put('/settings/organization', { 'showcase.alarm_code': 'garnet-4471' })
    const page = await owner.get('/settings/organization', { inertia: true })
    assert.notInclude(page.text, 'garnet-4471')
    assert.isTrue((await shown(owner, '/settings/organization')).get('showcase.alarm_code')?.isSet)
    await owner.put('/settings/organization', { 'showcase.alarm_code': '' })
    assert.equal(await tenant.inside(() => setting('showcase.alarm_code')), 'garnet-4471')
    const [entry] = await logOf(owner, 'search=showcase.alarm_code')
    assert.notInclude((await owner.get(`/settings/audit/${entry!.id}`, { inertia: true })).text, 'garnet-4471')
  })

  test('are for those who hold the permission', async ({ assert }) => {
    const tenant = await testTenant()
    const clerk = await tenant.client({ group: 'Sales' })
    for (const path of ['/settings/organization', '/settings/stores', '/settings/users', '/settings/groups', '/settings/features', '/settings/audit']) {
      assert.equal((await clerk.get(path)).status, 403, path)
    }
    const refused = await clerk.put('/settings/organization', { 'workspace.business_type': 'wholesaler' })
    assert.match(messages(refused)['']!, /Whoever manages users/)
  })
})
