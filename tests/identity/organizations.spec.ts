import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { createPlatformAdmin } from '../../kernel/identity/index.ts'
import { TestClient, testTenant } from '../../kernel/testing/index.ts'
import { PASSWORD, alsoIn, person, platformEventsOf, props, reach, signIn, signedIn, strangeEmail, submit } from './people.ts'

async function platformAdmin(): Promise<{ email: string; client: TestClient }> {
  const email = strangeEmail()
  await createPlatformAdmin({ email, name: 'Pat Nolan', password: PASSWORD })
  const client = new TestClient()
  await submit(client, '/platform/sign-in', { email, password: PASSWORD })
  return { email, client }
}

test.group('Choosing an organization', (group) => {
  group.each.setup(() => limiter.clear())

  test('comes after signing in for whoever has several', async ({ assert }) => {
    const [first, second, strange] = [await testTenant(), await testTenant(), await testTenant()]
    const member = await person(first)
    await alsoIn(second, member)
    const client = new TestClient()
    assert.equal((await signIn(client, member.email)).headers.get('location'), '/choose-organization')
    assert.equal(await reach(client, '/profile'), '-> /sign-in')
    assert.equal(await reach(client, '/sign-in'), '-> /choose-organization')
    const { organizations } = await props<{ organizations: { tenantId: number }[] }>(client, '/choose-organization')
    assert.sameMembers(organizations.map(({ tenantId }) => tenantId), [first.id, second.id])

    assert.equal((await client.post('/choose-organization', { tenantId: strange.id })).status, 403)
    assert.equal(await reach(client, '/profile'), '-> /sign-in')
    await client.post('/choose-organization', { tenantId: second.id })
    const { tenant } = await props<{ tenant: { id: number } }>(client, '/profile')
    assert.equal(tenant.id, second.id)
  })

  test('is for whoever is signed in', async ({ assert }) => {
    const client = new TestClient()
    assert.equal(await reach(client, '/choose-organization'), '-> /sign-in')
    assert.equal((await client.post('/choose-organization', { tenantId: (await testTenant()).id })).status, 401)
  })
})

test.group('Platform admins and members', (group) => {
  group.each.setup(() => limiter.clear())

  test('sign in by different doors', async ({ assert }) => {
    const { email, client } = await platformAdmin()
    assert.equal(await reach(client, '/platform/sign-in'), '-> /platform')
    assert.deepEqual(await platformEventsOf(email), ['platform_sign_in'])
    assert.equal((await signIn(new TestClient(), email)).status, 422)
    const member = await person(await testTenant())
    assert.equal((await new TestClient().post('/platform/sign-in', { email: member.email, password: PASSWORD })).status, 422)
  })

  test('do not get behind each other’s', async ({ assert }) => {
    const { client: admin } = await platformAdmin()
    for (const path of ['/profile', '/profile/sessions', '/choose-organization']) assert.equal(await reach(admin, path), '-> /sign-in')
    const member = await signedIn((await person(await testTenant())).email)
    assert.equal(await reach(member, '/platform'), '-> /platform/sign-in')
    assert.equal((await member.get('/platform')).status, 401)
    assert.equal(await reach(member, '/platform/sign-in'), 'kernel::auth/PlatformSignIn')
  })

  test('never share a session: signing in as one signs out the other', async ({ assert }) => {
    const { client } = await platformAdmin()
    const { email } = await person(await testTenant())
    await signIn(client, email)
    assert.equal(await reach(client, '/profile'), 'kernel::profile/Profile')
    assert.equal(await reach(client, '/platform/sign-in'), 'kernel::auth/PlatformSignIn')
  })
})
