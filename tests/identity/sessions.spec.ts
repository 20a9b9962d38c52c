import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { DatabaseSessionStore } from '../../kernel/identity/session_store.ts'
import { TestClient, countStatements, testTenant } from '../../kernel/testing/index.ts'
import { auditOf, person, props, reach, signIn, signedIn, submit, PASSWORD } from './people.ts'

interface Listed {
  id: string
  device: string
  current: boolean
}

async function sessionsOf(client: TestClient): Promise<Listed[]> {
  return (await props<{ sessions: Listed[] }>(client, '/profile/sessions')).sessions
}

test.group('Own sessions', (group) => {
  group.each.setup(() => limiter.clear())

  test('are listed with the one that asks, and another one ends for good', async ({ assert }) => {
    const tenant = await testTenant()
    const { email } = await person(tenant)
    const [here, there] = [await signedIn(email), await signedIn(email)]
    const listed = await sessionsOf(here)
    assert.lengthOf(listed, 2)
    const [other] = listed.filter(({ current }) => !current)

    const answer = await here.delete(`/profile/sessions/${other!.id}`)
    assert.equal(answer.status, 204)
    assert.equal(await reach(there, '/profile'), '-> /sign-in')
    assert.equal(await reach(here, '/profile'), 'kernel::profile/Profile')
    assert.lengthOf(await sessionsOf(here), 1)
    assert.equal((await auditOf(tenant)).at(-1)!.entity, 'session_revoked')
  })

  test('end all at once but the one that asks', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const [here, ...others] = [await signedIn(email), await signedIn(email), await signedIn(email)]
    await here.delete('/profile/sessions')
    for (const other of others) assert.equal(await reach(other, '/profile'), '-> /sign-in')
    assert.deepEqual((await sessionsOf(here)).map(({ current }) => current), [true])
  })

  test('of somebody else are out of reach', async ({ assert }) => {
    const tenant = await testTenant()
    const [ana, ben] = [await person(tenant), await person(tenant)]
    const [hers, his] = [await signedIn(ana.email), await signedIn(ben.email)]
    const [target] = await sessionsOf(hers)
    assert.equal((await his.delete(`/profile/sessions/${target!.id}`)).status, 404)
    assert.equal(await reach(hers, '/profile'), 'kernel::profile/Profile')
  })

  test('that one works in is ended by signing out', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const client = await signedIn(email)
    const [own] = await sessionsOf(client)
    assert.equal((await client.delete(`/profile/sessions/${own!.id}`)).status, 409)
    assert.equal(await reach(client, '/profile'), 'kernel::profile/Profile')
  })

  test('name the device in plain words', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const client = await signedIn(email)
    const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1'
    await submit(client, '/sign-out')
    await client.post('/sign-in', { email, password: PASSWORD }, { headers: { 'user-agent': phone } })
    assert.equal((await sessionsOf(client))[0]!.device, 'Safari on iPhone')
  })

  test('end when the password changes, but for the one that changed it', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const [here, there] = [await signedIn(email), await signedIn(email)]
    const wrong = await here.put('/profile/password', { currentPassword: 'not it', newPassword: 'six wide iron gates' })
    assert.equal(wrong.status, 422)
    assert.equal(await reach(there, '/profile'), 'kernel::profile/Profile')
    await here.put('/profile/password', { currentPassword: PASSWORD, newPassword: 'six wide iron gates' })
    assert.equal(await reach(here, '/profile'), 'kernel::profile/Profile')
    assert.equal(await reach(there, '/profile'), '-> /sign-in')
    assert.equal((await signIn(new TestClient(), email, 'six wide iron gates')).headers.get('location'), '/')
  })
})

test.group('The session store', () => {
  const store = () => new DatabaseSessionStore(null, '2 hours')

  test('does not bring back a session that was revoked while its request ran', async ({ assert }) => {
    const id = randomUUID()
    await store().write(id, { cart: 1 })
    const request = store()
    assert.deepEqual(await request.read(id), { cart: 1 })
    await store().destroy(id)
    await request.write(id, { cart: 2 })
    await request.touch(id)
    assert.isNull(await store().read(id))
  })

  test('forgets a session that has expired', async ({ assert }) => {
    const id = randomUUID()
    await new DatabaseSessionStore(null, -1).write(id, { cart: 1 })
    assert.isNull(await store().read(id))
  })

  test('takes two first writes of one session at once', async ({ assert }) => {
    const id = randomUUID()
    await Promise.all([store().write(id, { cart: 1 }), store().write(id, { cart: 1 })])
    assert.deepEqual(await store().read(id), { cart: 1 })
  })

  test('finds the sessions of an owner by what the guard keeps in them', async ({ assert }) => {
    const owner = 9_000_000 + Math.floor(Math.random() * 1_000_000)
    await store().write(randomUUID(), { auth_member: owner, tenant_id: 1 })
    await store().write(randomUUID(), { auth_platform: owner })
    assert.deepEqual((await store().tagged(`member:${owner}`)).map(({ data }) => data), [{ auth_member: owner, tenant_id: 1 }])
  })

  test('writes nothing when a page is only read', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const client = await signedIn(email)
    await client.get('/profile', { inertia: true })
    const { statements } = await countStatements(() => client.get('/profile', { inertia: true }))
    assert.isNotEmpty(statements)
    assert.isEmpty(statements.filter((sql) => !sql.startsWith('select')))
  })
})
