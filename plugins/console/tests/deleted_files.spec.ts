import { test } from '@japa/runner'
import { asPlatform, database, objectDisk, passingFolder } from '@benchpin/kernel'
import { platformClient, testTenant } from '@benchpin/kernel/testing'
import { workDone } from './support.ts'

test.group('A deleted organization', () => {
  test('takes its files along, those of records and those that are kept for days, and nobody else’s', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const disk = await objectDisk()
    const keysOf = (id: number) => [`tenant/${id}/ab/photo.txt`, `${passingFolder(id, 'reports')}sales.csv`]
    for (const key of [...keysOf(tenant.id), ...keysOf(neighbour.id)]) await disk.put(key, 'a ring')
    const { client: admin } = await platformClient()
    const { name } = (await asPlatform(() => database().from('tenants').where('id', tenant.id).firstOrFail())) as { name: string }
    assert.equal((await workDone(admin, await admin.post(`/platform/tenants/${tenant.id}/deletion`, { name, reason: 'They closed', graceDays: 0 }))).status, 'done')
    assert.equal((await workDone(admin, await admin.post(`/platform/tenants/${tenant.id}/purge`, { name }))).status, 'done')
    assert.deepEqual(await Promise.all([...keysOf(tenant.id), ...keysOf(neighbour.id)].map((key) => disk.exists(key))), [false, false, true, true])
    assert.isNull(await asPlatform(() => database().from('tenants').where('id', tenant.id).first()))
  }).timeout(120_000)
})
