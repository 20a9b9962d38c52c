import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { Membership, PermissionGroup } from '../../kernel/tenants/models.ts'
import { inviteMember, resendInvitation, revokeInvitation } from '../../kernel/identity/index.ts'
import { TestClient, testTenant, type TestTenant } from '../../kernel/testing/index.ts'
import { database } from '../../kernel/database/client.ts'
import { asPlatform } from '../../kernel/tenancy/context.ts'
import { PASSWORD, errorOf, mailedLink, person, props, reach, signIn, strangeEmail, submit } from './people.ts'

function invite(tenant: TestTenant, email: string): Promise<number> {
  return tenant.inside(async () => {
    const group = await PermissionGroup.query().where('name', 'Sales').firstOrFail()
    return inviteMember({ email, name: 'Ben Ortiz', groups: [{ groupId: group.id, storeId: tenant.storeId }], defaultStoreId: tenant.storeId })
  })
}

interface InvitationPage {
  invitation: { organization: string; email: string; isNew: boolean } | null
}

test.group('An invitation', (group) => {
  group.each.setup(() => limiter.clear())

  test('makes a new user with a password of his own, once', async ({ assert }) => {
    const tenant = await testTenant()
    const email = strangeEmail()
    await invite(tenant, email)
    const link = (await mailedLink(email))!
    const client = new TestClient()
    assert.deepInclude((await props<InvitationPage>(client, link)).invitation, { email, isNew: true })

    const answer = await submit(client, link, { name: 'Benito Ortiz', password: PASSWORD })
    assert.equal(answer.headers.get('location'), '/')
    const page = await props<{ user: { name: string }; tenant: { id: number }; store: { id: number } }>(client, '/profile')
    assert.equal(page.user.name, 'Benito Ortiz')
    assert.equal(page.tenant.id, tenant.id)
    assert.equal(page.store.id, tenant.storeId)

    assert.equal((await new TestClient().post(link, { name: 'Thief', password: 'another long password' })).status, 410)
    assert.isNull((await props<InvitationPage>(new TestClient(), link)).invitation)
    assert.equal((await signIn(new TestClient(), email)).headers.get('location'), '/')
  })

  test('leaves the password of an account that is there, and lets it in only once accepted', async ({ assert }) => {
    const [home, other] = [await testTenant(), await testTenant()]
    const { email } = await person(home)
    await invite(other, email)
    assert.equal((await signIn(new TestClient(), email)).headers.get('location'), '/')

    const link = (await mailedLink(email))!
    const client = new TestClient()
    assert.deepInclude((await props<InvitationPage>(client, link)).invitation, { isNew: false })
    const answer = await submit(client, link, { name: 'Thief', password: 'another long password' })
    assert.equal(answer.headers.get('location'), '/sign-in')
    assert.equal(await reach(client, '/profile'), '-> /sign-in')
    assert.equal((await signIn(client, email)).headers.get('location'), '/choose-organization')
  })

  test('sent again makes the earlier link worthless', async ({ assert }) => {
    const tenant = await testTenant()
    const email = strangeEmail()
    const membershipId = await invite(tenant, email)
    const first = (await mailedLink(email))!
    await tenant.inside(() => resendInvitation(membershipId))
    const second = (await mailedLink(email))!
    assert.equal((await new TestClient().post(first, { name: 'Ben', password: PASSWORD })).status, 410)
    assert.equal((await new TestClient().post(second, { name: 'Ben', password: PASSWORD })).headers.get('location'), '/')
    await assert.rejects(() => tenant.inside(() => resendInvitation(membershipId)), /is a user of your organization already/)
  })

  test('is refused for who is a user already, and a failure makes nothing', async ({ assert }) => {
    const tenant = await testTenant()
    const { email } = await person(tenant)
    await assert.rejects(() => invite(tenant, email), /is a user of your organization already/)
    const other = strangeEmail()
    const unknownGroup = () =>
      tenant.inside(() => inviteMember({ email: other, name: 'Ben', groups: [{ groupId: 0, storeId: null }], defaultStoreId: null }))
    await assert.rejects(unknownGroup)
    assert.isNull(await tenant.inside(() => Membership.query().where('email', other).first()))
    assert.isNull(await mailedLink(other))
  })

  test('is worth nothing after seven days', async ({ assert }) => {
    const tenant = await testTenant()
    const email = strangeEmail()
    const membershipId = await invite(tenant, email)
    const link = (await mailedLink(email))!
    const { identityId } = await tenant.inside(() => Membership.findOrFail(membershipId))
    const age = (ms: number) => asPlatform(async () => database().from('hashed_keys').where('purpose', 'invitation').where('subject_id', identityId).update({ expires_at: new Date(Date.now() + ms).toISOString() }))
    await age(-1000)
    assert.isNull((await props<InvitationPage>(new TestClient(), link)).invitation)
    assert.equal((await new TestClient().post(link, { name: 'Ben', password: PASSWORD })).status, 410)
    await age(60_000)
    assert.equal((await new TestClient().post(link, { name: 'Ben', password: PASSWORD })).headers.get('location'), '/')
  })

  test('accepted by two requests at once lets one in', async ({ assert }) => {
    const email = strangeEmail()
    await invite(await testTenant(), email)
    const link = (await mailedLink(email))!
    const answers = await Promise.all(['four quiet amber lamps', 'nine tall silver trees'].map((password) => new TestClient().post(link, { name: 'Ben', password })))
    assert.sameMembers(answers.map(({ status }) => status), [302, 410])
  })

  test('taken back no longer works, and is sent again after switching the user on', async ({ assert }) => {
    const tenant = await testTenant()
    const email = strangeEmail()
    const membershipId = await invite(tenant, email)
    const link = (await mailedLink(email))!
    const owner = await tenant.client()
    assert.equal((await owner.delete(`/settings/users/${membershipId}/invitation`)).status, 303)
    assert.equal((await new TestClient().post(link, { name: 'Ben', password: PASSWORD })).status, 410)
    assert.isFalse((await tenant.inside(() => Membership.findOrFail(membershipId))).active)
    const accepted = await person(tenant)
    await assert.rejects(() => tenant.inside(() => revokeInvitation(accepted.membershipId)), /is a user of your organization already/)
  })

  test('of one organization is neither accepted nor taken back in another', async ({ assert }) => {
    const [home, other] = [await testTenant(), await testTenant()]
    const email = strangeEmail()
    const membershipId = await invite(home, email)
    await invite(other, email)
    assert.equal((await (await other.client()).delete(`/settings/users/${membershipId}/invitation`)).status, 404)
    const client = new TestClient()
    await submit(client, (await mailedLink(email))!, { name: 'Ben Ortiz', password: PASSWORD })
    assert.equal((await props<{ tenant: { id: number } }>(client, '/profile')).tenant.id, other.id)
    assert.isFalse(await client.get('/choose-organization', { inertia: true }).then(({ text }) => text.includes(`"tenantId":${home.id}`)))
  })

  test('asks for a name and a long password beside their fields', async ({ assert }) => {
    const email = strangeEmail()
    await invite(await testTenant(), email)
    const answer = await new TestClient().post((await mailedLink(email))!, { name: '', password: 'short' })
    assert.equal(answer.status, 422)
    assert.equal(errorOf(answer).field, 'name')
  })
})
