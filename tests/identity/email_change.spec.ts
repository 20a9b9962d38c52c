import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { database } from '../../kernel/database/client.ts'
import { backgroundSettled } from '../../kernel/identity/index.ts'
import { asPlatform } from '../../kernel/tenancy/context.ts'
import { TestClient, testTenant } from '../../kernel/testing/index.ts'
import { PASSWORD, alsoIn, auditOf, errorOf, mailSubjects, mailedLink, person, props, reach, signIn, signedIn, strangeEmail } from './people.ts'
import { enrol } from './second_factor_people.ts'

test.group('Another e-mail', (group) => {
  group.each.setup(() => limiter.clear())

  test('holds once the new address confirms it, everywhere, and the old one is told', async ({ assert }) => {
    const [tenant, other] = [await testTenant(), await testTenant()]
    const member = await person(tenant)
    const client = await signedIn(member.email)
    await alsoIn(other, member)
    const next = strangeEmail()
    assert.equal((await client.put('/profile/email', { email: ` ${next.toUpperCase()}`, currentPassword: PASSWORD })).status, 303)
    await backgroundSettled()
    assert.equal((await props<{ newEmail: string }>(client, '/profile')).newEmail, next)
    assert.equal((await signIn(new TestClient(), next)).status, 422, 'not before it is confirmed')

    const link = (await mailedLink(next))!
    assert.equal((await props<{ email: string }>(new TestClient(), link)).email, next)
    assert.equal((await new TestClient().post(link)).headers.get('location'), '/sign-in')
    await backgroundSettled()
    assert.equal((await signIn(new TestClient(), member.email)).status, 422)
    assert.equal((await signIn(new TestClient(), next)).headers.get('location'), '/choose-organization')
    assert.include(await mailSubjects(member.email), 'Your e-mail was changed')
    for (const place of [tenant, other]) {
      assert.include((await auditOf(place)).map(({ entity }) => entity), 'email_changed')
      const { user } = await props<{ user: { email: string } }>(await place.clientOf(member), '/profile')
      assert.equal(user.email, next)
    }
    assert.equal((await new TestClient().post(link)).status, 410, 'once')
  })

  test('takes the password, and the code where a second factor is on', async ({ assert }) => {
    const member = await person(await testTenant())
    const client = await signedIn(member.email)
    const email = strangeEmail()
    assert.equal(errorOf(await client.put('/profile/email', { email, currentPassword: 'not it' })).field, 'currentPassword')
    const factor = await enrol(client, `member:${member.identityId}`)
    assert.equal(errorOf(await client.put('/profile/email', { email, currentPassword: PASSWORD })).field, 'code')
    assert.equal((await client.put('/profile/email', { email, currentPassword: PASSWORD, code: await factor.code() })).status, 303)
  })

  test('that somebody has answers the same, mails its owner, and changes nothing', async ({ assert }) => {
    const [ana, ben] = [await person(await testTenant()), await person(await testTenant())]
    const client = await signedIn(ana.email)
    const answer = await client.put('/profile/email', { email: ben.email, currentPassword: PASSWORD })
    assert.equal(answer.status, 303)
    await backgroundSettled()
    assert.deepEqual(await mailSubjects(ben.email), ['Somebody wanted to use your e-mail'])
    assert.equal(await reach(await signedIn(ben.email), '/profile'), 'kernel::profile/Profile')
  })

  test('is not confirmed by a link that a newer one replaced, nor after an hour', async ({ assert }) => {
    const member = await person(await testTenant())
    const client = await signedIn(member.email)
    const [first, second] = [strangeEmail(), strangeEmail()]
    for (const email of [first, second]) {
      await client.put('/profile/email', { email, currentPassword: PASSWORD })
      await backgroundSettled()
    }
    assert.equal((await new TestClient().post((await mailedLink(first))!)).status, 410)
    await asPlatform(async () => database().from('hashed_keys').where('purpose', 'email_change').where('subject_id', member.identityId).update({ expires_at: new Date(Date.now() - 1000).toISOString() }))
    assert.equal((await new TestClient().post((await mailedLink(second))!)).status, 410)
    assert.equal((await signIn(new TestClient(), member.email)).headers.get('location'), '/')
  })
})
