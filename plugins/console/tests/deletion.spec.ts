import { test } from '@japa/runner'
import { acrossTenants, asPlatform, database, objectDisk, ownedTables, verifyAuditLog } from '@benchpin/kernel'
import { platformClient, testTenant } from '@benchpin/kernel/testing'
import { addTray, messages, props, traysOf } from '../../../tests/helpers/screens.ts'
import { workDone } from './support.ts'

/** Where the platform keeps that the organization was there, and nothing of what was in it. */
const PROOF = new Set(['platform_events', 'console_deletions'])

async function tablesWith(column: string, value: number): Promise<string[]> {
  const found: string[] = []
  await acrossTenants('tests look for what a deletion left', async () => {
    for (const { name } of await ownedTables()) {
      const row = (await database().from(name).first()) as Record<string, unknown> | null
      if (!row || !(column in row) || PROOF.has(name)) continue
      if (await database().from(name).where(column, value).first()) found.push(name)
    }
  })
  return found
}

test.group('Deleting an organization', () => {
  test('takes its name, an export and the grace, and leaves nothing of it in any table or on the disk', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const member = await tenant.member({ name: 'Ana Reyes' })
    const both = await tenant.member({ name: 'Bo of both' })
    await asPlatform(async () => database().insertQuery().table('identity_tenants').insert({ identity_id: both.identityId, tenant_id: neighbour.id, active: 1 }))
    const owner = await tenant.clientOf(member)
    await addTray(owner, 'Rings')
    await addTray(await neighbour.client(), 'Chains')
    await (await objectDisk()).put(`tenant/${tenant.id}/ab/photo.txt`, 'a ring')
    const { client: admin } = await platformClient()
    const path = `/platform/tenants/${tenant.id}`
    const { organization } = await props<{ organization: { name: string } }>(admin, path)
    const asked = { name: organization.name, reason: 'Closed the shop', graceDays: 0 }

    assert.match(messages(await admin.post(`${path}/deletion`, { ...asked, name: 'Somebody else' }))['name']!, /Type/)
    assert.deepEqual(await traysOf(owner), ['Rings'])
    const exported = await workDone(admin, await admin.post(`${path}/deletion`, asked))
    assert.equal(exported.status, 'done', JSON.stringify(exported.result))
    assert.equal((exported.result as { objects: number }).objects, 1)
    assert.equal((await owner.get('/showcase/trays')).status, 403)
    const { deletion } = await props<{ deletion: { id: number; state: string; rows: number } }>(admin, path)
    assert.deepInclude(deletion, { state: 'waiting' })
    assert.equal((await admin.get(`/platform/deletions/${deletion.id}/export`)).status, 200)

    assert.match(messages(await admin.post(`${path}/purge`, { name: 'Somebody else' }))['name']!, /Type/)
    const purged = await workDone(admin, await admin.post(`${path}/purge`, { name: organization.name }))
    assert.equal(purged.status, 'done', JSON.stringify(purged.result))
    assert.deepEqual(await tablesWith('tenant_id', tenant.id), [])
    assert.deepEqual(await tablesWith('identity_id', member.identityId), [])
    assert.isNull(await asPlatform(async () => database().from('tenants').where('id', tenant.id).first()))
    assert.isNull(await asPlatform(async () => database().from('identities').where('id', member.identityId).first()))
    assert.isNotNull(await asPlatform(async () => database().from('identities').where('id', both.identityId).first()))
    assert.isFalse(await (await objectDisk()).exists(`tenant/${tenant.id}/ab/photo.txt`))
    assert.deepEqual(await traysOf(await neighbour.client()), ['Chains'])
    assert.isNull((await neighbour.inside(verifyAuditLog)).fault)
    const events = ((await asPlatform(async () => database().from('platform_events').where('tenant_id', tenant.id))) as { event: string }[]).map(({ event }) => event)
    assert.includeMembers(events, ['tenant_deletion_asked', 'tenant_export_downloaded', 'tenant_purge_began', 'tenant_deleted'])
  })

  test('waits for the grace, and can be stopped until then', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const { client: admin } = await platformClient()
    const path = `/platform/tenants/${tenant.id}`
    const { organization } = await props<{ organization: { name: string } }>(admin, path)
    await workDone(admin, await admin.post(`${path}/deletion`, { name: organization.name, reason: 'Closed the shop', graceDays: 14 }))
    assert.equal((await admin.post(`${path}/purge`, { name: organization.name })).status, 409)
    assert.equal((await admin.delete(`${path}/deletion`)).status, 303)
    assert.equal((await owner.get('/showcase/trays')).status, 200)
  })
})
