import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { backgroundSettled } from '../../kernel/identity/index.ts'
import { setMemberActive } from '../../kernel/identity/membership_state.ts'
import { updateIdentity } from '../../kernel/identity/identity_admin.ts'
import { TestClient, testTenant } from '../../kernel/testing/index.ts'
import { PASSWORD, auditOf, errorOf, person, platformEventsOf, reach, signIn, signedIn, strangeEmail } from './people.ts'

test.group('Signing in', (group) => {
  group.each.setup(() => limiter.clear())

  test('opens the organization and is written into both logs', async ({ assert }) => {
    const tenant = await testTenant()
    const { email } = await person(tenant)
    const client = new TestClient()
    const answer = await signIn(client, email)
    assert.equal(answer.headers.get('location'), '/')
    assert.equal(await reach(client, '/profile'), 'kernel::profile/Profile')
    assert.deepEqual(await auditOf(tenant), [{ entity: 'sign_in', title: 'Ana Reyes signed in', actor: 'member' }])
    assert.deepEqual(await platformEventsOf(email), ['sign_in'])
  })

  test('takes the e-mail in any case and with space around it', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const answer = await signIn(new TestClient(), `  ${email.toUpperCase()} `)
    assert.equal(answer.headers.get('location'), '/')
  })

  test('refuses a wrong password and an unknown e-mail with the same words', async ({ assert }) => {
    const tenant = await testTenant()
    const { email } = await person(tenant)
    const client = new TestClient()
    const wrong = await signIn(client, email, 'not the password')
    const unknown = await signIn(client, strangeEmail(), 'not the password')
    assert.equal(wrong.status, 422)
    assert.equal(unknown.status, 422)
    assert.deepEqual(errorOf(wrong), errorOf(unknown))
    assert.equal(errorOf(wrong).field, 'email')
    assert.equal(await reach(client, '/profile'), '-> /sign-in')
    await backgroundSettled()
    assert.deepEqual(await auditOf(tenant), [{ entity: 'sign_in_failed', title: 'Wrong password for Ana Reyes', actor: 'system' }])
  })

  test('says what is missing in plain words', async ({ assert }) => {
    const answer = await new TestClient().post('/sign-in', { email: 'ana', password: '' })
    const messages = (answer.body as { errors: { field: string; message: string }[] }).errors.map(({ field, message }) => `${field}: ${message}`)
    assert.deepEqual(messages, ['email: Use an e-mail like ana@example.com.', 'password: Enter your password.'])
  })

  test('gives the session a new id, so that one planted before is worth nothing', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const client = new TestClient()
    await client.get('/sign-in', { inertia: true })
    const planted = client.cookies().find(({ name }) => name === 'benchpin_session')!.value
    await signIn(client, email)
    const thief = new TestClient()
    const answer = await thief.get('/profile', { headers: { cookie: `benchpin_session=${planted}` } })
    assert.equal(answer.status, 401)
  })

  test('leads to the page that was asked for', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const client = new TestClient()
    assert.equal(await reach(client, '/profile/sessions'), '-> /sign-in')
    const answer = await signIn(client, email)
    assert.equal(answer.headers.get('location'), '/profile/sessions')
  })

  test('is refused for an account that is switched off, and its open session ends', async ({ assert }) => {
    const { email, identityId } = await person(await testTenant())
    const client = await signedIn(email)
    await updateIdentity(identityId, { active: false })
    assert.equal(await reach(client, '/profile'), '-> /sign-in')
    assert.equal((await signIn(new TestClient(), email)).status, 403)
  })

  test('is refused for a user that the organization switched off, until it is switched on again', async ({ assert }) => {
    const tenant = await testTenant()
    const { email, membershipId } = await person(tenant)
    const client = await signedIn(email)
    await tenant.inside(() => setMemberActive(membershipId, false))
    assert.equal((await client.get('/profile')).status, 403)
    assert.equal((await signIn(new TestClient(), email)).status, 403)
    await tenant.inside(() => setMemberActive(membershipId, true))
    assert.equal(await reach(await signedIn(email), '/profile'), 'kernel::profile/Profile')
  })

  test('out ends the session on the server too', async ({ assert }) => {
    const tenant = await testTenant()
    const { email } = await person(tenant)
    const client = await signedIn(email)
    const kept = client.cookies().find(({ name }) => name === 'benchpin_session')!.value
    const answer = await client.post('/sign-out')
    assert.equal(answer.headers.get('location'), '/sign-in')
    assert.equal(await reach(client, '/profile'), '-> /sign-in')
    const replay = await new TestClient().get('/profile', { headers: { cookie: `benchpin_session=${kept}` } })
    assert.equal(replay.status, 401)
    assert.deepEqual((await auditOf(tenant)).map(({ entity }) => entity), ['sign_in', 'sign_out'])
  })
})

test.group('Limits on signing in', (group) => {
  group.each.setup(() => limiter.clear())
  group.teardown(() => limiter.clear())

  test('stop guessing at one e-mail, and say when to try again', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const client = new TestClient()
    for (let guess = 1; guess <= 10; guess++) assert.equal((await signIn(client, email, `guess number ${guess}`)).status, 422)
    const refused = await signIn(client, email, PASSWORD)
    assert.equal(refused.status, 429)
    assert.match(errorOf(refused).message, /^Too many attempts\. Try again in 1[45] minutes\.$/)
    const other = await person(await testTenant())
    assert.equal((await signIn(client, other.email)).headers.get('location'), '/')
  })

  test('stop guessing at many e-mails from one address', async ({ assert }) => {
    const client = new TestClient()
    await client.get('/health')
    const guesses = await Promise.all(Array.from({ length: 41 }, () => client.post('/sign-in', { email: strangeEmail(), password: 'a guess' })))
    assert.lengthOf(guesses.filter(({ status }) => status === 429), 1)
  })

  test('forget wrong guesses once the right password came', async ({ assert }) => {
    const { email } = await person(await testTenant())
    for (let round = 1; round <= 2; round++) {
      for (let guess = 1; guess <= 9; guess++) await signIn(new TestClient(), email, 'a guess')
      assert.equal((await signIn(new TestClient(), email)).headers.get('location'), '/')
    }
  })
})
