import { test } from '@japa/runner'
import { testTenant, type TestClient } from '@benchpin/kernel/testing'
import { addTray, logOf, messages, props } from '../../../tests/helpers/screens.ts'

interface List {
  list: { rows: { values: { operation: string } }[]; columns: { key: string; visible: boolean }[]; sort: string; view: number | null; defaultView: number | null; views: { id: number; name: string; own: boolean; shared: boolean; query: Record<string, string> }[] }
}

const LIST = 'workspace.audit'
const deletions = { list: LIST, name: 'Deletions', shared: false, query: { operation: 'delete', sort: 'at', columns: 'at,title' } }
const log = async (client: TestClient, query = '') => (await props<List>(client, `/settings/audit${query}`)).list
const save = async (client: TestClient, body: object) => ((await client.post('/views', body)).body as { id: number }).id
const visible = ({ columns }: List['list']) => columns.filter((column) => column.visible).map(({ key }) => key)

test.group('Saved views of a list', () => {
  test('keep filters, order and columns; the bare list begins with the one that the user chose', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const trays = [await addTray(owner, 'Rings'), await addTray(owner, 'Watches')]
    for (const id of trays) await owner.delete(`/showcase/trays/${id}`)
    const plain = await log(owner)
    const id = await save(owner, deletions)
    assert.equal((await owner.put('/views/beginning', { list: LIST, id })).status, 204)
    const begun = await log(owner)
    assert.deepInclude(begun, { view: id, defaultView: id, sort: 'at' })
    assert.deepEqual(visible(begun), ['at', 'title'])
    assert.deepEqual([...new Set(begun.rows.map(({ values }) => values.operation))], ['Deleted'])
    const none = await log(owner, '?view=none')
    assert.deepEqual([visible(none), none.sort, none.view], [visible(plain), plain.sort, null])
    assert.deepEqual((await log(owner, '?operation=create')).rows.map(({ values }) => values.operation).filter((word) => word !== 'Created'), [])
    await owner.put('/views/beginning', { list: LIST, id: null })
    assert.isNull((await log(owner)).view)
  })

  test('an address says all of a view, also to those who do not have it', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, manager] = [await tenant.client(), await tenant.client({ group: 'Manager' })]
    await owner.delete(`/showcase/trays/${await addTray(owner, 'Rings')}`)
    const id = await save(owner, deletions)
    const address = `?${new URLSearchParams({ ...deletions.query, view: String(id) }).toString()}`
    const [mine, theirs] = [await log(owner, address), await log(manager, address)]
    assert.deepEqual([visible(theirs), theirs.sort, theirs.rows], [visible(mine), mine.sort, mine.rows])
    assert.deepEqual([mine.view, theirs.view, theirs.views], [id, null, []])
  })

  test('are private until somebody who may shares them', async ({ assert }) => {
    const tenant = await testTenant()
    const [manager, keeper] = [await tenant.client({ group: 'Manager' }), await tenant.client({ group: 'Bookkeeper' })]
    assert.equal((await keeper.post('/views', { ...deletions, shared: true })).status, 403)
    const own = await save(keeper, deletions)
    assert.deepEqual((await log(manager)).views, [])
    assert.equal((await manager.put(`/views/${own}`, { ...deletions, name: 'Mine now' })).status, 403)
    assert.equal((await manager.put('/views/beginning', { list: LIST, id: own })).status, 404)
    const shared = await save(manager, { ...deletions, name: 'What went', shared: true })
    assert.deepEqual((await log(keeper)).views.map(({ name, own: isOwn }) => [name, isOwn]), [['Deletions', true], ['What went', false]])
    assert.equal((await keeper.delete(`/views/${shared}`)).status, 403)
    assert.equal((await manager.put(`/views/${shared}`, { ...deletions, name: 'What is gone', shared: true })).status, 200)
    assert.equal((await manager.delete(`/views/${shared}`)).status, 204)
    assert.deepEqual((await log(keeper)).views.map(({ name }) => name), ['Deletions'])
  })

  test('have a name of their own, and stand in the audit log', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = await save(owner, deletions)
    assert.deepEqual(messages(await owner.post('/views', { ...deletions, name: 'DELETIONS' })), { name: 'You have a view of this name already.' })
    assert.property(messages(await owner.post('/views', { ...deletions, name: '' })), 'name')
    await owner.delete(`/views/${id}`)
    const [gone] = await logOf(owner, 'operation=delete&entity=saved_views')
    assert.equal((await owner.post(`/settings/audit/${gone!.id}/restore`)).status, 200)
    assert.deepEqual((await log(owner)).views.map(({ name }) => name), ['Deletions'])
  })

  test('of one organization are not those of another', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const [owner, other] = [await tenant.client(), await neighbour.client()]
    const id = await save(owner, { ...deletions, shared: true })
    assert.deepEqual((await log(other)).views, [])
    assert.equal((await other.delete(`/views/${id}`)).status, 404)
    assert.equal((await other.put('/views/beginning', { list: LIST, id })).status, 404)
  })
})
