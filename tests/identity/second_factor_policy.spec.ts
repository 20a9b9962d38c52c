import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { changeSettings } from '@benchpin/kernel'
import { environment } from '../../kernel/boot/environment.ts'
import { createPlatformAdmin, findPlatformAdmin } from '../../kernel/identity/index.ts'
import { findAccount } from '../../kernel/identity/account.ts'
import { resetSecondFactorOfAccount } from '../../kernel/identity/second_factor/reset.ts'
import { TestClient, countStatements, testTenant, type TestTenant } from '../../kernel/testing/index.ts'
import { PASSWORD, alsoIn, auditOf, errorOf, mailSubjects, person, platformEventsOf, props, reach, signIn, signedIn, strangeEmail, submit } from './people.ts'
import { enrol } from './second_factor_people.ts'

function demand(tenant: TestTenant, of: 'nobody' | 'managers' | 'everybody', days: number): Promise<void> {
  return tenant.inside(() => changeSettings('organization', 0, { 'kernel.second_factor': of, 'kernel.second_factor_grace': days }))
}

test.group('An organization that asks for a second factor', (group) => {
  group.each.setup(() => limiter.clear())

  test('reminds while there is time, and opens nothing else once it is over', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await person(tenant)
    const client = await signedIn(member.email)
    await demand(tenant, 'everybody', 7)
    const { secondFactorDue } = await props<{ secondFactorDue: string }>(client, '/profile')
    assert.approximately(Date.parse(secondFactorDue), Date.now() + 7 * 86_400_000, 60_000)
    assert.equal(await reach(client, '/settings/users'), 'workspace::settings/Users')

    await demand(tenant, 'everybody', 0)
    assert.equal(await reach(client, '/settings/users'), '-> /profile/second-factor')
    assert.equal(errorOf(await client.post('/settings/groups', { name: 'Anything' })).code, 'E_SECOND_FACTOR_NEEDED')
    assert.equal(await reach(client, '/profile/second-factor'), 'kernel::profile/SecondFactor')
    await enrol(client, `member:${member.identityId}`)
    assert.equal(await reach(client, '/settings/users'), 'workspace::settings/Users')
  })

  test('may ask only those who manage', async ({ assert }) => {
    const tenant = await testTenant()
    await demand(tenant, 'managers', 0)
    const [owner, manager, clerk] = [await tenant.client(), await tenant.client({ group: 'Manager' }), await tenant.client({ group: 'Sales' })]
    assert.equal(await reach(owner, '/'), '-> /profile/second-factor')
    assert.equal(await reach(manager, '/'), '-> /profile/second-factor')
    assert.equal(await reach(clerk, '/'), 'workspace::Dashboard')
  })

  test('costs nothing per request where it does not ask, and one look where it was passed', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await person(tenant)
    const client = await signedIn(member.email)
    await client.get('/profile/sessions')
    const before = await countStatements(() => client.get('/profile/sessions'))
    await enrol(client, `member:${member.identityId}`)
    await demand(tenant, 'everybody', 0)
    await client.get('/profile/sessions')
    const after = await countStatements(() => client.get('/profile/sessions'))
    assert.equal(after.statements.length, before.statements.length)
  })
})

test.group('A lost second factor', (group) => {
  group.each.setup(() => limiter.clear())

  test('is reset by whoever manages users: audited, mailed, signed out', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await person(tenant, { group: 'Sales', name: 'Tom Okafor' })
    const client = await signedIn(member.email)
    await enrol(client, `member:${member.identityId}`)
    const owner = await tenant.client({ name: 'Helen Vine' })
    assert.equal((await owner.delete(`/settings/users/${member.membershipId}/second-factor`)).status, 303)
    assert.equal(await reach(client, '/profile'), '-> /sign-in')
    assert.equal((await signIn(new TestClient(), member.email)).headers.get('location'), '/')
    assert.deepInclude((await auditOf(tenant)).filter(({ entity }) => entity === 'second_factor_reset'), { entity: 'second_factor_reset', title: 'Second factor of Tom Okafor reset', actor: 'member' })
    assert.include(await mailSubjects(member.email), 'Your second factor was reset')
    assert.equal((await owner.delete(`/settings/users/${member.membershipId}/second-factor`)).status, 409, 'there is none any more')
  })

  test('is not reset by those who may not manage users, nor from the organization next door', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await person(tenant)
    await enrol(await signedIn(member.email), `member:${member.identityId}`)
    assert.equal((await (await tenant.client({ group: 'Manager' })).delete(`/settings/users/${member.membershipId}/second-factor`)).status, 403)
    assert.equal((await (await (await testTenant()).client()).delete(`/settings/users/${member.membershipId}/second-factor`)).status, 404)
    assert.equal((await signIn(new TestClient(), member.email)).headers.get('location'), '/sign-in/code')
  })

  test('of an account that opens other organizations too is for those who run Benchpin', async ({ assert }) => {
    const [tenant, other] = [await testTenant(), await testTenant()]
    const member = await person(tenant)
    await enrol(await signedIn(member.email), `member:${member.identityId}`)
    await alsoIn(other, member)
    assert.equal((await (await tenant.client()).delete(`/settings/users/${member.membershipId}/second-factor`)).status, 409)
    await resetSecondFactorOfAccount((await findAccount('member', member.identityId))!)
    assert.equal((await signIn(new TestClient(), member.email)).headers.get('location'), '/choose-organization')
    assert.includeMembers((await auditOf(other)).map(({ entity }) => entity), ['second_factor_reset'])
  })

  test('aside, sessions of a user are ended by whoever manages users, in this organization', async ({ assert }) => {
    const [tenant, other] = [await testTenant(), await testTenant()]
    const member = await person(tenant)
    const here = await signedIn(member.email)
    await alsoIn(other, member)
    const there = await other.clientOf(member)
    assert.equal((await (await tenant.client()).delete(`/settings/users/${member.membershipId}/sessions`)).status, 303)
    assert.equal(await reach(here, '/profile'), '-> /sign-in')
    assert.equal(await reach(there, '/profile'), 'kernel::profile/Profile')
  })
})

test.group('Platform admins and their second factor', (group) => {
  group.each.setup(() => limiter.clear())
  group.each.teardown(() => void (environment().platformSecondFactor = false))

  async function admin(): Promise<{ email: string; id: number; client: TestClient }> {
    const email = strangeEmail()
    await createPlatformAdmin({ email, name: 'Pat Nolan', password: PASSWORD })
    const client = new TestClient()
    await submit(client, '/platform/sign-in', { email, password: PASSWORD })
    return { email, client, id: (await findPlatformAdmin({ email }))!.id }
  }

  test('set it up, and sign in with a code', async ({ assert }) => {
    const { email, id, client } = await admin()
    const factor = await enrol(client, `platform:${id}`, '/platform/second-factor')
    const next = new TestClient()
    assert.equal((await submit(next, '/platform/sign-in', { email, password: PASSWORD })).headers.get('location'), '/platform/sign-in/code')
    assert.equal(await reach(next, '/platform'), '-> /platform/sign-in')
    assert.equal((await submit(next, '/sign-in/code', { code: await factor.code() })).status, 401, 'the other door')
    assert.equal((await submit(next, '/platform/sign-in/code', { code: await factor.code() })).headers.get('location'), '/platform')
    assert.include(await platformEventsOf(email), 'platform_second_factor_on')
  })

  test('must have one where the installation says so', async ({ assert }) => {
    const { id, client } = await admin()
    environment().platformSecondFactor = true
    assert.equal(await reach(client, '/platform'), '-> /platform/second-factor')
    await enrol(client, `platform:${id}`, '/platform/second-factor')
    assert.notInclude(await reach(client, '/platform'), '->')
  })
})
