import { test } from '@japa/runner'
import { testTenant, TestClient } from '@benchpin/kernel/testing'
import { addTray, found, props } from '../../../tests/helpers/screens.ts'

interface Columns {
  list: { columns: { key: string; visible: boolean }[] }
}

const visible = async (client: TestClient) => (await props<Columns>(client, '/settings/audit')).list.columns.filter((column) => column.visible).map(({ key }) => key)

test.group('Search and Quick Peek', () => {
  test('find a record by its words, and show it at the side', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = await addTray(owner, 'Estate bracelets')
    assert.containsSubset(await found(owner, 'estate brace'), [{ id, title: 'Estate bracelets', peek: 'showcase.tray' }])
    const { status, body } = await owner.get(`/peek/showcase.tray/${id}`)
    assert.equal(status, 200)
    assert.containsSubset(body, { title: 'Estate bracelets', figures: [{ label: 'Pieces', value: 0 }] })
  })

  test('need the permission of what is found', async ({ assert }) => {
    const tenant = await testTenant()
    const id = await addTray(await tenant.client(), 'Estate bracelets')
    const bench = await tenant.client({ group: 'Bench' })
    assert.deepEqual(await found(bench, 'estate'), [])
    assert.equal((await bench.get(`/peek/showcase.tray/${id}`)).status, 403)
  })

  test('know nothing of other organizations, of kinds that are none, and of numbers that are none', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    await addTray(await neighbour.client(), 'Estate bracelets')
    const owner = await tenant.client()
    assert.deepEqual(await found(owner, 'estate'), [])
    assert.deepEqual(await found(owner, ''), [])
    for (const path of ['/peek/showcase.tray/999999999', '/peek/showcase.tray/none', '/peek/showcase.unheard_of/1']) assert.equal((await owner.get(path)).status, 404, path)
  })
})

test.group('Columns of a list', () => {
  test('are remembered for each user', async ({ assert }) => {
    const tenant = await testTenant()
    const [owner, manager] = [await tenant.client(), await tenant.client({ group: 'Manager' })]
    const usual = await visible(owner)
    assert.equal((await owner.put('/preferences/lists/workspace.audit', { columns: ['at', 'address'] })).status, 204)
    assert.deepEqual(await visible(owner), ['at', 'address'])
    assert.deepEqual(await visible(manager), usual)
    await owner.put('/preferences/lists/workspace.audit', { columns: ['title'] })
    assert.deepEqual(await visible(owner), ['title'])
  })
})

test.group('The dashboard', () => {
  interface Dashboard {
    widgets: { id: string; data: Record<string, unknown> | null }[]
    jumps: { label: string }[]
  }

  test('shows what the user may see', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    await addTray(owner, 'Rings')
    const { widgets, jumps } = await props<Dashboard>(owner, '/')
    assert.deepInclude(widgets.find(({ id }) => id === 'showcase.trays')?.data, { value: 1, href: '/showcase/trays' })
    assert.include(jumps.map(({ label }) => label), 'Count trays')
    const bench = await props<Dashboard>(await tenant.client({ group: 'Bench' }), '/')
    assert.isUndefined(bench.widgets.find(({ id }) => id.startsWith('showcase.')))
    assert.notInclude(bench.jumps.map(({ label }) => label), 'Count trays')
  })

  test('stands where one widget fails', async ({ assert }) => {
    const tenant = await testTenant()
    const { widgets } = await props<Dashboard>(await tenant.client(), '/')
    assert.isNull(widgets.find(({ id }) => id === 'showcase.alarm')?.data)
    assert.isNotNull(widgets.find(({ id }) => id === 'showcase.months')?.data)
  })
})

test.group('Help', () => {
  test('is there on the page, in the center, and without signing in', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const { help } = await props<{ help: { id: string }[] }>(owner, '/settings/users')
    assert.include(help.map(({ id }) => id), 'workspace/users')
    const { article } = await props<{ article: { html: string } }>(owner, '/help/workspace/users')
    assert.include(article.html, 'A denial wins over every group')
    assert.equal((await owner.get('/help/workspace/unheard_of')).status, 404)
    const { articles } = await props<{ articles: { id: string; words: string }[] }>(new TestClient(), '/help-center')
    assert.include(articles.find(({ id }) => id === 'workspace/groups')?.words, 'permissions')
    assert.equal((await new TestClient().get('/help-center/workspace/users', { inertia: true })).status, 200)
  })
})
