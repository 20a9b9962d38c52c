import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { asPlatform, database, setting, tenantState, changeSettings, verifyPlatformLog } from '@benchpin/kernel'
import { platformClient, testTenant, TestTenant, type TestClient } from '@benchpin/kernel/testing'
import { addTray, idOf, logOf, messages, props, traysOf } from '../../../tests/helpers/screens.ts'
import { workDone } from './support.ts'

const form = (slug: string, change: object = {}) => ({
  name: `Gem & Co ${slug}`, slug, currency: 'USD', timeZone: 'America/Chicago', stores: [{ name: 'Main', code: 'MN' }], owner: { name: 'Olive Park', email: `${slug}@example.com` }, planId: null, ...change,
})

async function platformEvents(tenantId: number): Promise<string[]> {
  return ((await asPlatform(async () => database().from('platform_events').where('tenant_id', tenantId).orderBy('id'))) as { event: string }[]).map(({ event }) => event)
}

async function works(admin: TestClient, tenant: TestTenant, options: { reason?: string; identityId?: number } = {}) {
  const { people } = (await admin.get(`/platform/tenants/${tenant.id}/people`)).body as { people: { identityId: number }[] }
  return admin.post(`/platform/tenants/${tenant.id}/impersonation`, { reason: 'They can’t print', identityId: people[0]?.identityId, ...options })
}

test.group('A new organization', () => {
  test('has its stores, and its first owner is invited by mail and can begin', async ({ assert }) => {
    const { client: admin } = await platformClient()
    const slug = `gem-${randomUUID().slice(0, 8)}`
    const made = await admin.post('/platform/tenants', form(slug))
    assert.equal(made.status, 303, made.text)
    const id = idOf(made)
    const { tenants } = await props<{ tenants: { id: number; stores: number; users: number }[] }>(admin, `/platform/tenants?search=${slug}`)
    assert.containsSubset(tenants, [{ id, stores: 1, users: 1 }])
    const mails = (await asPlatform(async () => database().from('mailbox_messages').where('to', 'like', `%${slug}@example.com%`))) as unknown[]
    assert.lengthOf(mails, 1)
    assert.include(await platformEvents(id), 'tenant_created')
  })

  test('is refused beside the field where something does not fit, and nothing is made', async ({ assert }) => {
    const { client: admin } = await platformClient()
    const slug = `gem-${randomUUID().slice(0, 8)}`
    await admin.post('/platform/tenants', form(slug))
    assert.equal(messages(await admin.post('/platform/tenants', form(slug)))['slug'], 'Another organization has this short name.')
    const wrong = await admin.post('/platform/tenants', form('Wrong Slug', { timeZone: 'Mars/Base', owner: { name: '', email: 'nobody' } }))
    assert.equal(wrong.status, 422)
    assert.containsSubset(Object.keys(messages(wrong)), ['slug', 'timeZone', 'owner.name', 'owner.email'])
  })
})

test.group('A suspended organization', () => {
  test('is read and not changed, says why, and works again once resumed', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, { client: admin }] = [await tenant.client(), await platformClient()]
    await addTray(owner, 'Rings')
    assert.equal(messages(await admin.post(`/platform/tenants/${tenant.id}/suspension`, { reason: '' }))['reason'], 'Fill this in.')
    await admin.post(`/platform/tenants/${tenant.id}/suspension`, { reason: 'The invoice of May is open' })
    assert.deepEqual(await traysOf(owner), ['Rings'])
    const refused = await owner.post('/showcase/trays', { name: 'Chains' })
    assert.equal(refused.status, 403)
    assert.match(messages(refused)['']!, /suspended: The invoice of May is open/)
    const shared = await props<{ suspended: { reason: string } }>(owner, '/')
    assert.deepEqual(shared.suspended, { reason: 'The invoice of May is open' })
    await admin.delete(`/platform/tenants/${tenant.id}/suspension`)
    assert.equal((await owner.post('/showcase/trays', { name: 'Chains' })).status, 200)
    assert.includeMembers(await platformEvents(tenant.id), ['tenant_suspended', 'tenant_active'])
  })
})

test.group('Support in a user’s name', () => {
  test('is bannered, audited under both names, and ends as the admin’s own session', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client({ name: 'Ana Reyes' })
    const { client: admin, name } = await platformClient()
    assert.equal((await works(admin, tenant)).status, 303)
    const shared = await props<{ user: { name: string }; impersonation: { admin: string; until: string } }>(admin, '/')
    assert.equal(shared.impersonation.admin, name)
    assert.equal(shared.user.name, 'Ana Reyes')
    await addTray(admin, 'Watches')
    assert.equal((await admin.get('/platform/tenants')).status, 403)
    assert.equal((await admin.post('/impersonation/extend')).status, 303)
    const ended = await admin.post('/impersonation/end')
    assert.equal(ended.headers.get('location'), `/platform/tenants/${tenant.id}`)
    assert.equal((await admin.get('/showcase/trays')).status, 401)
    assert.equal((await admin.get(`/platform/tenants/${tenant.id}`)).status, 200)
    const log = await logOf(owner)
    assert.include(log.filter(({ values }) => values.title.includes('Watches')).map(({ values }) => values.actor), `Ana Reyes (by ${name})`)
    assert.includeMembers(log.map(({ values }) => values.entity), ['impersonation began', 'impersonation ended'])
    assert.includeMembers(await platformEvents(tenant.id), ['impersonation_began', 'impersonation_extended', 'impersonation_ended'])
  })

  test('takes a reason, opens neither profile nor users nor other organizations', async ({ assert }) => {
    const [tenant, other] = [await testTenant(), await testTenant()]
    const member = await tenant.member()
    await asPlatform(async () => database().insertQuery().table('identity_tenants').insert({ identity_id: member.identityId, tenant_id: other.id, active: 1 }))
    const { client: admin } = await platformClient()
    assert.equal(messages(await works(admin, tenant, { reason: '' }))['reason'], 'Fill this in.')
    await works(admin, tenant)
    for (const path of ['/profile', '/profile/sessions', '/settings/users', '/settings/groups']) assert.equal((await admin.get(path)).status, 403, path)
    assert.equal((await admin.put('/profile/password', { currentPassword: 'x', newPassword: 'a long new password' })).status, 403)
    assert.equal((await admin.post('/choose-organization', { tenantId: other.id })).status, 403)
    assert.equal((await admin.get('/settings/organization')).status, 200)
  })

  test('is refused for platform admins, for who has not accepted, and where the organization forbids it', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await tenant.member()
    const { client: admin } = await platformClient()
    await asPlatform(async () => database().insertQuery().table('platform_admins').insert({ email: member.email, name: 'Twin', password: 'not a hash', created_at: '2026-01-01T00:00:00.000Z' }))
    assert.match(messages(await works(admin, tenant))['identityId']!, /is a platform admin/)
    const second = await tenant.member({ name: 'Ben Ode' })
    await asPlatform(async () => database().from('identity_tenants').where('identity_id', second.identityId).update({ active: 0 }))
    assert.match(messages(await works(admin, tenant, { identityId: second.identityId }))['identityId']!, /accepted the invitation/)
    await tenant.inside(() => changeSettings('organization', 0, { 'kernel.support_access': false }))
    assert.isFalse(await tenant.inside(() => setting<boolean>('kernel.support_access')))
    assert.match(messages(await works(admin, tenant))['identityId']!, /does not let support/)
  })

  test('ends by itself: time over, admin deactivated, organization says no', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await tenant.member()
    const { client: admin } = await platformClient()
    await works(admin, tenant)
    assert.equal((await admin.get('/showcase/trays')).status, 200)
    await tenant.inside(() => changeSettings('organization', 0, { 'kernel.support_access': false }))
    assert.equal((await admin.get('/showcase/trays')).status, 403)
    assert.equal((await admin.get('/platform')).status, 200)
    await tenant.inside(() => changeSettings('organization', 0, { 'kernel.support_access': true }))
    await works(admin, tenant)
    // The session's own clock is set back, as if half an hour had passed.
    const rows = (await asPlatform(async () => database().from('sessions').where('owner', `member:${member.identityId}`))) as { id: string; data: string }[]
    for (const { id, data } of rows) {
      const values = JSON.parse(data) as { impersonation: { until: string } }
      values.impersonation.until = '2020-01-01T00:00:00.000Z'
      await asPlatform(async () => database().from('sessions').where('id', id).update({ data: JSON.stringify(values) }))
    }
    const over = await admin.get('/showcase/trays')
    assert.equal(over.status, 403)
    assert.equal((over.body as { errors: { code: string }[] }).errors[0]!.code, 'E_IMPERSONATION_OVER')
    assert.equal((await admin.get('/platform')).status, 200)
  })
})

test.group('Plugins of many organizations', () => {
  test('are switched at once, each by itself, with a list of what came of it', async ({ assert }) => {
    const [one, two] = [await testTenant(), await testTenant()]
    const { client: admin } = await platformClient()
    await admin.put(`/platform/tenants/${one.id}/plugins/showcase_labels`, { enabled: false })
    const work = await workDone(admin, await admin.post('/platform/tenants/bulk', { plugin: 'showcase', enabled: false, cascade: false, tenantIds: [one.id, two.id, 999_999_999] }))
    assert.equal(work.status, 'done')
    assert.deepEqual((work.result as { lines: { outcome: string }[] }).lines.map(({ outcome }) => outcome), ['switched', 'refused', 'refused'])
    const again = await workDone(admin, await admin.post('/platform/tenants/bulk', { plugin: 'showcase', enabled: false, cascade: true, tenantIds: [two.id] }))
    assert.deepInclude((again.result as { lines: object[] }).lines[0], { outcome: 'switched', words: 'With Case labels' })
    assert.isTrue((await two.inside(tenantState)).disabledPlugins.has('showcase_labels'))
  })

  test('a preview tells what goes along, with its rows', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, { client: admin }] = [await tenant.client(), await platformClient()]
    await addTray(owner, 'Rings')
    const { plugins } = (await admin.get(`/platform/tenants/${tenant.id}/plugins/showcase?enabled=false`)).body as { plugins: { id: string; rows: number }[] }
    assert.deepEqual(plugins.map(({ id, rows }) => [id, rows]), [['showcase_labels', 0], ['showcase', 1]])
  })
})

test.group('Plans', () => {
  test('bundle plugins with what they need, and tell what they turn on and off', async ({ assert }) => {
    const tenant = await testTenant()
    const { client: admin } = await platformClient()
    const name = `Counter ${randomUUID().slice(0, 8)}`
    assert.equal((await admin.post('/platform/plans', { name, description: '', plugins: ['sales'] })).status, 303)
    assert.match(messages(await admin.post('/platform/plans', { name, plugins: [] }))['name']!, /already/)
    const { list } = await props<{ list: { id: number; name: string; everything: string[] }[] }>(admin, '/platform/plans')
    const plan = list.find((one) => one.name === name)!
    assert.includeMembers(plan.everything, ['sales', 'inventory', 'ledger', 'workspace', 'console'])
    const preview = (await admin.get(`/platform/tenants/${tenant.id}/plan/${plan.id}`)).body as { on: object[]; off: { id: string }[] }
    assert.includeMembers(preview.off.map(({ id }) => id), ['showcase', 'showcase_labels'])
    assert.equal((await admin.put(`/platform/tenants/${tenant.id}/plan`, { planId: plan.id })).status, 303)
    assert.isTrue((await tenant.inside(tenantState)).disabledPlugins.has('showcase'))
    await admin.put(`/platform/tenants/${tenant.id}/plugins/showcase`, { enabled: true })
    const { plugins } = await props<{ plugins: { id: string; enabled: boolean; planned: boolean }[] }>(admin, `/platform/tenants/${tenant.id}`)
    assert.deepInclude(plugins.find(({ id }) => id === 'showcase'), { enabled: true, planned: false })
    assert.equal((await admin.delete(`/platform/plans/${plan.id}`)).status, 409)
    assert.isNull((await verifyPlatformLog()).fault)
  })
})
