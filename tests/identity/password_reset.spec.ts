import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { database } from '../../kernel/database/client.ts'
import { backgroundSettled } from '../../kernel/identity/index.ts'
import { asPlatform } from '../../kernel/tenancy/context.ts'
import { TestClient, testTenant, type TestMember } from '../../kernel/testing/index.ts'
import { auditOf, errorOf, mailedLink, person, props, reach, signIn, signedIn, strangeEmail, submit } from './people.ts'

const NEW_PASSWORD = 'seven plain copper bells'

/** Asks for a new password and gives the link of the mail. */
async function linkFor({ email }: TestMember): Promise<string> {
  await new TestClient().post('/forgot-password', { email })
  await backgroundSettled()
  return (await mailedLink(email))!
}

test.group('A new password by mail', (group) => {
  group.each.setup(() => limiter.clear())
  group.teardown(() => limiter.clear())

  test('works once, and signs out everywhere', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await person(tenant)
    const elsewhere = await signedIn(member.email)
    const link = await linkFor(member)
    const client = new TestClient()
    assert.equal((await props<{ email: string }>(client, link)).email, member.email)

    const answer = await submit(client, link, { password: NEW_PASSWORD })
    assert.equal(answer.headers.get('location'), '/sign-in')
    assert.equal(await reach(elsewhere, '/profile'), '-> /sign-in')
    assert.equal((await signIn(new TestClient(), member.email)).status, 422)
    assert.equal((await signIn(new TestClient(), member.email, NEW_PASSWORD)).headers.get('location'), '/')

    assert.equal((await client.post(link, { password: 'another long password' })).status, 410)
    assert.isNull((await props<{ email: string | null }>(client, link)).email)
    assert.includeMembers(
      (await auditOf(tenant)).map(({ entity }) => entity),
      ['password_reset_requested', 'password_reset']
    )
  })

  test('is set once by two requests that come together', async ({ assert }) => {
    const link = await linkFor(await person(await testTenant()))
    const answers = await Promise.all([NEW_PASSWORD, 'nine tall silver trees'].map((password) => new TestClient().post(link, { password })))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [302, 410])
  })

  test('answers the same for an e-mail that nobody has, and mails nothing', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const stranger = strangeEmail()
    const [known, unknown] = await Promise.all([email, stranger].map((address) => new TestClient().post('/forgot-password', { email: address })))
    assert.equal(known!.headers.get('location'), unknown!.headers.get('location'))
    assert.equal(known!.status, unknown!.status)
    await backgroundSettled()
    assert.isNull(await mailedLink(stranger))
  })

  test('is worth nothing after an hour, and once a newer link was asked for', async ({ assert }) => {
    const member = await person(await testTenant())
    const first = await linkFor(member)
    const second = await linkFor(member)
    assert.notEqual(first, second)
    assert.equal((await new TestClient().post(first, { password: NEW_PASSWORD })).status, 410)
    const anHourAgo = new Date(Date.now() - 1).toISOString()
    await asPlatform(async () => database().from('hashed_keys').where('subject_id', member.identityId).update({ expires_at: anHourAgo }))
    assert.equal((await new TestClient().post(second, { password: NEW_PASSWORD })).status, 410)
  })

  test('must be long enough, and a refusal does not use the link up', async ({ assert }) => {
    const link = await linkFor(await person(await testTenant()))
    const short = await new TestClient().post(link, { password: 'short' })
    assert.equal(short.status, 422)
    assert.equal(errorOf(short).field, 'password')
    assert.equal((await new TestClient().post(link, { password: NEW_PASSWORD })).headers.get('location'), '/sign-in')
  })

  test('can be asked for five times an hour', async ({ assert }) => {
    const email = strangeEmail()
    const statuses: number[] = []
    for (let time = 1; time <= 6; time++) statuses.push((await new TestClient().post('/forgot-password', { email })).status)
    assert.deepEqual(statuses, [302, 302, 302, 302, 302, 429])
  })
})
