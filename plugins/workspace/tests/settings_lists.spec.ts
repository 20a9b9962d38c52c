import { test } from '@japa/runner'
import { countStatements, testTenant, type TestClient } from '@benchpin/kernel/testing'
import { idOf, props } from '../../../tests/helpers/screens.ts'

interface Listed {
  list: { total: number; rows: { id: number; href: string; values: Record<string, unknown> }[] }
}

const rowsOf = async (client: TestClient, path: string) => (await props<Listed>(client, path)).list.rows
const named = async (client: TestClient, path: string) => (await rowsOf(client, path)).map(({ values }) => values.name)

test.group('Lists of settings', () => {
  test('find users by state, by group and by words', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client({ group: 'Owner', name: 'Helen Vine' })
    await tenant.member({ group: 'Bench', name: 'Tom Okafor' })
    const gone = await tenant.member({ group: 'Sales', name: 'Ana Reyes' })
    const groups = await rowsOf(owner, '/settings/groups')
    const [sales, bench] = ['Sales', 'Bench'].map((name) => groups.find(({ values }) => values.name === name)!.id)
    await owner.put(`/settings/users/${gone.membershipId}`, { name: 'Ana Reyes', active: false, groups: [{ groupId: sales, storeId: null }] })
    await owner.post('/settings/users', { name: 'Priya Nair', email: `priya.${tenant.id}@example.com`, groups: [{ groupId: sales, storeId: tenant.storeId }] })

    assert.deepEqual(await named(owner, '/settings/users?state=inactive'), ['Ana Reyes'])
    assert.deepEqual(await named(owner, '/settings/users?state=invited'), ['Priya Nair'])
    assert.deepEqual(await named(owner, '/settings/users?state=inactive,invited&sort=-name'), ['Priya Nair', 'Ana Reyes'])
    assert.deepEqual(await named(owner, `/settings/users?group=${bench}`), ['Tom Okafor'])
    assert.deepEqual(await named(owner, `/settings/users?group=${sales}`), ['Ana Reyes', 'Priya Nair'])
    assert.deepEqual(await named(owner, '/settings/users?search=okafor'), ['Tom Okafor'])
    assert.deepEqual(await named(owner, '/settings/users?group=nobody&state=active'), [])
  })

  test('count a group’s users once, in however many stores they are in it', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const id = idOf(await owner.post('/settings/groups', { name: 'Window dressers', description: 'Arrange the windows.', permissions: ['showcase.trays.view'] }))
    const clerk = await tenant.member({ group: 'Bench' })
    await owner.put(`/settings/users/${clerk.membershipId}`, { name: 'Tom Okafor', active: true, groups: tenant.storeIds.map((storeId) => ({ groupId: id, storeId })) })
    const [row] = await rowsOf(owner, '/settings/groups?kind=own')
    assert.deepInclude(row?.values, { name: 'Window dressers', permissions: 1, users: 1, kind: { label: 'Your own', tone: 'info' } })
    const builtIn = await rowsOf(owner, '/settings/groups?kind=built_in')
    assert.equal(builtIn.find(({ values }) => values.name === 'Owner')?.values.permissions, 'All')
    assert.isUndefined(builtIn.find(({ id: other }) => other === id))
  })

  test('find stores by what they are called and where they lie', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const address = { line1: '1 Terminal Dr', city: 'Miami', region: 'FL', postalCode: '33142', country: 'US' }
    await owner.post('/settings/stores', { name: 'Airport', code: 'AP', timeZone: 'America/New_York', active: false, address })
    const [row] = await rowsOf(owner, '/settings/stores?search=miami')
    assert.deepInclude(row?.values, { name: 'Airport', place: 'Miami, FL', state: { label: 'Closed', tone: 'neutral' } })
    assert.deepEqual(await named(owner, '/settings/stores?state=closed'), ['Airport'])
    assert.notInclude(await named(owner, '/settings/stores?state=open'), 'Airport')
  })

  test('ask no more for many users than for few', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    await owner.get('/settings/users', { inertia: true })
    const { statements: few } = await countStatements(() => owner.get('/settings/users', { inertia: true }))
    for (let nth = 0; nth < 5; nth++) await tenant.member({ group: 'Sales' })
    await owner.get('/settings/users', { inertia: true })
    const { statements: many } = await countStatements(() => owner.get('/settings/users', { inertia: true }))
    assert.isAtMost(many.length, few.length)
    assert.isAtMost(many.length, 30)
  })
})
