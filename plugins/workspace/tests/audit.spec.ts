import { test } from '@japa/runner'
import { testTenant, verifyAuditLog } from '@benchpin/kernel/testing'
import { addTray, logOf, messages, props, traysOf } from '../../../tests/helpers/screens.ts'

interface Entry {
  entry: { operation: string; record: string; title: string; actor: string; address: string | null; differences: { attribute: string; label: string; type: string; before: unknown; after: unknown }[]; restore: { refusal: string | null; records: { noun: string; title: string; together: boolean }[] } | null }
}

test.group('The audit log', () => {
  test('says who changed what, from where, before and after', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client({ name: 'Olivia Hart' })
    const id = await addTray(owner, 'Rings')
    await owner.put(`/showcase/trays/${id}`, { pieces: 12 })
    const [change] = await logOf(owner, 'entity=showcase_trays')
    assert.deepInclude(change!.values, { actor: 'Olivia Hart', operation: 'Changed', entity: 'tray', title: 'Rings' })
    const { entry } = await props<Entry>(owner, `/settings/audit/${change!.id}`)
    assert.deepInclude(entry, { operation: 'update', record: 'tray', actor: 'Olivia Hart', address: '127.0.0.1' })
    assert.deepEqual(entry.differences, [{ attribute: 'pieces', label: 'Pieces', type: 'text', before: 0, after: 12 }])
  })

  test('is filtered by what was done, by whom, to which records and by their words', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, manager] = [await tenant.client({ name: 'Olivia Hart' }), await tenant.client({ group: 'Manager', name: 'Marcus Bell' })]
    const id = await addTray(owner, 'Rings')
    await manager.put(`/showcase/trays/${id}`, { note: 'moved to the window' })
    const titles = async (query: string) => (await logOf(owner, query)).map(({ values }) => `${values.operation} ${values.title}`)
    assert.deepEqual(await titles('entity=showcase_trays&operation=create'), ['Created Rings'])
    assert.deepEqual(await titles('actor=Marcus'), ['Changed Rings'])
    assert.deepEqual(await titles('search=the window'), ['Changed Rings'])
    assert.deepEqual(await titles('at=2001-01-01..2001-12-31'), [])
  })

  test('undoes a change: its own fields go back, later changes of others stay', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = await addTray(owner, 'Rings')
    await owner.put(`/showcase/trays/${id}`, { name: 'Rinks' })
    await owner.put(`/showcase/trays/${id}`, { pieces: 7 })
    const entry = (await logOf(owner, 'entity=showcase_trays')).find(({ values }) => values.title === 'Rinks' && values.operation === 'Changed')
    const changes = await logOf(owner, 'entity=showcase_trays&operation=update')
    assert.equal((await owner.post(`/settings/audit/${changes.at(-1)!.id}/restore`)).status, 200)
    assert.exists(entry)
    assert.deepInclude((await owner.get('/showcase/trays')).body as object, { trays: [{ id, name: 'Rings', pieces: 7 }] })
  })

  test('brings a deleted record back under its number, once', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = await addTray(owner, 'Rings')
    await owner.delete(`/showcase/trays/${id}`)
    assert.deepEqual(await traysOf(owner), [])
    const [deletion] = await logOf(owner, 'operation=delete')
    const path = `/settings/audit/${deletion!.id}/restore`
    assert.equal((await owner.post(path)).status, 200)
    assert.deepInclude((await owner.get('/showcase/trays')).body as object, { trays: [{ id, name: 'Rings', pieces: 0 }] })
    const again = await owner.post(path)
    assert.equal(again.status, 409)
    assert.match(messages(again)['']!, /exists again already/)
    assert.isNull((await tenant.inside(verifyAuditLog)).fault)
  })

  test('refuses in words, and changes nothing then', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = await addTray(owner, 'Sealed')
    await owner.delete(`/showcase/trays/${id}`)
    const [deletion] = await logOf(owner, 'operation=delete')
    const sealed = await owner.post(`/settings/audit/${deletion!.id}/restore`)
    assert.equal(sealed.status, 409)
    assert.deepEqual(messages(sealed), { '': 'A sealed tray has been counted by the insurer.' })
    assert.deepEqual(await traysOf(owner), [])
    const [created] = await logOf(owner, 'operation=create&entity=showcase_trays')
    assert.match(messages(await owner.post(`/settings/audit/${created!.id}/restore`))['']!, /Only updates and deletes/)
    await addTray(owner, 'Rings')
    const taken = await addTray(owner, 'Watches')
    await owner.delete(`/showcase/trays/${taken}`)
    await addTray(owner, 'Watches')
    const [last] = await logOf(owner, 'operation=delete')
    assert.match(messages(await owner.post(`/settings/audit/${last!.id}/restore`))['']!, /taken its number or name/)
  })

  test('is restored from by those who may, and never from another organization’s entry', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const [owner, manager] = [await tenant.client(), await tenant.client({ group: 'Manager' })]
    const id = await addTray(owner, 'Rings')
    await owner.delete(`/showcase/trays/${id}`)
    const [deletion] = await logOf(owner, 'operation=delete')
    assert.equal((await manager.get(`/settings/audit/${deletion!.id}`, { inertia: true })).status, 200)
    assert.equal((await manager.post(`/settings/audit/${deletion!.id}/restore`)).status, 403)
    assert.equal((await (await neighbour.client()).post('/settings/audit/999999/restore')).status, 404)
    assert.deepEqual(await traysOf(owner), [])
  })

  test('gives rights back only through those who manage users', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, restorer] = [await tenant.client(), await tenant.member({ group: 'Bench', allow: ['kernel.audit.view', 'kernel.audit.restore'] })]
    const path = `/settings/users/${restorer.membershipId}/overrides`
    const kept = ['kernel.audit.view', 'kernel.audit.restore'].map((permission) => ({ permission, effect: 'allow', storeId: null }))
    await owner.put(path, { overrides: [...kept, { permission: 'kernel.users.manage', effect: 'allow', storeId: null }] })
    await owner.put(path, { overrides: kept })
    const client = await tenant.clientOf(restorer)
    const [deletion] = await logOf(client, 'operation=delete&entity=member_overrides')
    assert.equal((await client.post(`/settings/audit/${deletion!.id}/restore`)).status, 409)
    assert.equal((await client.get('/settings/users')).status, 403)
    assert.equal((await owner.post(`/settings/audit/${deletion!.id}/restore`)).status, 200)
    assert.equal((await client.get('/settings/users', { inertia: true })).status, 200)
  })
})
