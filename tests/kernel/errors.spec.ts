import { test } from '@japa/runner'
import { TestClient, testAddress, testTenant } from '@benchpin/kernel/testing'

const errorsOf = (body: unknown) => (body as { errors: { code: string; message: string; field?: string }[] }).errors

test.group('Errors, as they are answered', () => {
  test('an unknown page is a 404 in words, for people and for programs', async ({ assert }) => {
    const program = await new TestClient().get('/no/such/page')
    assert.equal(program.status, 404)
    assert.equal(errorsOf(program.body)[0]?.code, 'E_NOT_FOUND')
    const person = await new TestClient().get('/no/such/page', { inertia: true })
    assert.equal(person.status, 404)
    assert.equal((person.body as { component: string }).component, 'kernel::ErrorPage')
    const visitor = await new TestClient().get('/no/such/page', { headers: { accept: 'text/html' } })
    assert.include(visitor.text, 'This page does not exist')
  })

  test('who is signed in keeps the way on: the page of an error has his sidebar, and no other’s', async ({ assert }) => {
    interface Page {
      component: string
      props: { user: { name: string } | null; tenant: { id: number } | null; navigation: object[] }
    }
    const tenant = await testTenant()
    const bench = await tenant.client({ name: 'Tom Okafor', group: 'Bench' })
    for (const [path, status] of [['/settings/users', 403], ['/no/such/page', 404], ['/contacts/999999', 404]] as const) {
      const answer = await bench.get(path, { inertia: true })
      const { component, props } = answer.body as Page
      assert.deepEqual([answer.status, component, props.user?.name, props.tenant?.id], [status, 'kernel::ErrorPage', 'Tom Okafor', tenant.id], path)
      assert.isNotEmpty(props.navigation)
    }
    const stranger = await new TestClient().get('/no/such/page', { inertia: true })
    assert.deepInclude((stranger.body as Page).props, { user: null, tenant: null, navigation: [] })
  })

  test('a mutation without the anti-forgery token is refused and says what to do', async ({ assert }) => {
    const response = await fetch(`${testAddress()}/sign-in`, { method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/json' }, body: '{}' })
    assert.equal(response.status, 403)
    const [error] = errorsOf(await response.json())
    assert.equal(error?.code, 'E_BAD_CSRF_TOKEN')
    assert.include(error?.message, 'Reload')
  })

  test('a page of another store than the session is refused before anything changes', async ({ assert }) => {
    const tenant = await testTenant()
    const owner = await tenant.client()
    const stale = { headers: { 'x-benchpin-scope': `${tenant.id}:${tenant.storeIds[1]}` } }
    const { status, body } = await owner.post('/contacts/quick', { firstName: 'Bea', lastName: 'Stone' }, stale)
    assert.equal(status, 409)
    assert.equal(errorsOf(body)[0]?.code, 'E_SCOPE_MISMATCH')
  })

  test('text that is no JSON is a 4xx, not a 500', async ({ assert }) => {
    const owner = await (await testTenant()).client()
    await owner.get('/health')
    const { status } = await owner.send('POST', '/contacts/quick', undefined, { headers: { 'content-type': 'application/json' } })
    assert.isAtLeast(status, 400)
    assert.isBelow(status, 500)
  })
})
