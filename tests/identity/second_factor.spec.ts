import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { database } from '../../kernel/database/client.ts'
import { backgroundSettled } from '../../kernel/identity/index.ts'
import { codeAt } from '../../kernel/identity/second_factor/one_time_codes.ts'
import { asPlatform } from '../../kernel/tenancy/context.ts'
import { TestClient, testTenant, type TestMember } from '../../kernel/testing/index.ts'
import { PASSWORD, auditOf, errorOf, mailSubjects, mailedLink, person, props, reach, signIn, signedIn, submit } from './people.ts'
import { enrol, type Enrolled } from './second_factor_people.ts'

interface Protected extends TestMember {
  client: TestClient
  factor: Enrolled
}

async function protectedPerson(): Promise<Protected> {
  const member = await person(await testTenant())
  const client = await signedIn(member.email)
  return { ...member, client, factor: await enrol(client, `member:${member.identityId}`) }
}

/** Gets as far as the code. */
async function atCode(email: string): Promise<TestClient> {
  const client = new TestClient()
  await signIn(client, email)
  return client
}

const give = (client: TestClient, code: string, remember = false) => submit(client, '/sign-in/code', { code, remember })

test.group('Setting up a second factor', (group) => {
  group.each.setup(() => limiter.clear())

  test('takes the password and a code; the recovery codes come once, and the secret is never shown again', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await person(tenant)
    const [client, other] = [await signedIn(member.email), await signedIn(member.email)]
    const wrong = await client.post('/profile/second-factor/secret', { currentPassword: 'not it' })
    assert.equal(errorOf(wrong).field, 'currentPassword')

    const { body } = await client.post('/profile/second-factor/secret', { currentPassword: PASSWORD })
    const offered = body as { secret: string; address: string; picture: string }
    assert.match(offered.address, /^otpauth:\/\/totp\/Benchpin:.*secret=[A-Z2-7]{32}/)
    assert.match(offered.picture, /^<svg /)
    assert.notInclude(offered.picture, '<script')
    assert.equal(errorOf(await client.post('/profile/second-factor', { code: '000000' })).code, 'E_WRONG_CODE')
    assert.isNull((await props<{ enrolledAt: string | null }>(client, '/profile/second-factor')).enrolledAt)

    const secret = offered.secret.replaceAll(' ', '')
    const confirmed = await client.post('/profile/second-factor', { code: codeAt(secret) })
    const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] }
    assert.lengthOf(new Set(recoveryCodes), 10)
    for (const code of recoveryCodes) assert.match(code, /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    assert.equal(await reach(other, '/profile'), '-> /sign-in', 'other sessions end')

    const page = await client.get('/profile/second-factor', { inertia: true })
    assert.notInclude(page.text, secret)
    for (const code of recoveryCodes) assert.notInclude(page.text, code)
    assert.equal((await auditOf(tenant)).at(-1)!.entity, 'second_factor_on')
    await backgroundSettled()
    assert.include(await mailSubjects(member.email), 'Your second factor is on')
  })

  test('keeps the secret encrypted and the codes hashed', async ({ assert }) => {
    const { identityId, factor } = await protectedPerson()
    const stored = await asPlatform(async () => [
      await database().from('second_factors').where('owner', `member:${identityId}`),
      await database().from('recovery_codes').where('owner', `member:${identityId}`),
      await database().from('sessions').where('owner', `member:${identityId}`),
    ])
    const text = JSON.stringify(stored)
    assert.notInclude(text, factor.secret)
    for (const code of factor.recoveryCodes) for (const form of [code, code.replaceAll('-', '')]) assert.notInclude(text, form)
    assert.include(text, '$scrypt$')
  })

  test('gives the session a new id', async ({ assert }) => {
    const member = await person(await testTenant())
    const client = await signedIn(member.email)
    const before = client.cookies().find(({ name }) => name === 'benchpin_session')!.value
    await enrol(client, `member:${member.identityId}`)
    assert.equal((await new TestClient().get('/profile', { headers: { cookie: `benchpin_session=${before}` } })).status, 401)
    assert.equal(await reach(client, '/profile'), 'kernel::profile/Profile')
  })

  test('begun too long ago, or by nobody, is begun again', async ({ assert }) => {
    const client = await signedIn((await person(await testTenant())).email)
    assert.equal((await client.post('/profile/second-factor', { code: '123456' })).status, 409)
  })

  test('is switched off, and gets new codes, with password and code together', async ({ assert }) => {
    const { client, factor, email } = await protectedPerson()
    assert.equal(errorOf(await client.delete('/profile/second-factor', { currentPassword: PASSWORD })).code, 'E_WRONG_CODE')
    const renewed = await client.post('/profile/second-factor/recovery-codes', { currentPassword: PASSWORD, code: await factor.code() })
    const { recoveryCodes } = renewed.body as { recoveryCodes: string[] }
    assert.equal((await give(await atCode(email), factor.recoveryCodes[0]!)).status, 422, 'the earlier codes are worth nothing')
    assert.equal((await client.delete('/profile/second-factor', { currentPassword: PASSWORD, code: recoveryCodes[0] })).status, 204)
    assert.equal((await signIn(new TestClient(), email)).headers.get('location'), '/')
    await backgroundSettled()
    assert.includeMembers(await mailSubjects(email), ['You have new recovery codes', 'Your second factor is off', 'A recovery code was used'])
  })
})

test.group('Signing in with a second factor', (group) => {
  group.each.setup(() => limiter.clear())

  test('opens nothing between the two steps', async ({ assert }) => {
    const { email, factor } = await protectedPerson()
    const client = new TestClient()
    const first = await signIn(client, email)
    assert.equal(first.headers.get('location'), '/sign-in/code')
    for (const path of ['/', '/choose-organization', '/profile']) assert.equal(await reach(client, path), '-> /sign-in')
    assert.equal(await reach(client, '/sign-in/code'), 'kernel::auth/Code')
    const between = client.cookies().find(({ name }) => name === 'benchpin_session')!.value
    assert.equal((await give(client, await factor.code())).headers.get('location'), '/profile', 'what was asked for')
    assert.equal(await reach(client, '/profile'), 'kernel::profile/Profile')
    assert.equal((await new TestClient().get('/profile', { headers: { cookie: `benchpin_session=${between}` } })).status, 401, 'a new id at each step')
  })

  test('takes a code once', async ({ assert }) => {
    const { email, factor } = await protectedPerson()
    const code = await factor.code()
    const [one, two] = [await atCode(email), await atCode(email)]
    const answers = await Promise.all([give(one, code), give(two, code)])
    assert.sameMembers(answers.map(({ status }) => status), [302, 422])
  })

  test('takes codes of a clock that is off by one step, not by two, and none earlier than the last', async ({ assert }) => {
    const { email, factor } = await protectedPerson()
    const at = Date.now()
    for (const [steps, status] of [[-2, 422], [-1, 302], [1, 302], [2, 422], [0, 422]] as const) {
      if (steps === -1) await factor.code()
      const answer = await give(await atCode(email), codeAt(factor.secret, at + steps * 30_000))
      assert.equal(answer.status, status, `${steps} steps`)
    }
  })

  test('takes each recovery code once, however it is typed', async ({ assert }) => {
    const { email, factor } = await protectedPerson()
    const [code] = factor.recoveryCodes
    const typed = ` ${code!.toLowerCase().replaceAll('-', ' ')} `
    assert.equal((await give(await atCode(email), typed)).headers.get('location'), '/')
    assert.equal((await give(await atCode(email), code!)).status, 422)
    const [one, two] = [await atCode(email), await atCode(email)]
    const both = await Promise.all([give(one, factor.recoveryCodes[1]!), give(two, factor.recoveryCodes[1]!)])
    assert.sameMembers(both.map(({ status }) => status), [302, 422])
  })

  test('hears ten wrong codes, then says when to try again, to this account alone', async ({ assert }) => {
    const [ana, ben] = [await protectedPerson(), await protectedPerson()]
    for (let guess = 0; guess < 10; guess++) assert.equal((await give(await atCode(ana.email), '000000')).status, 422)
    const refused = await give(await atCode(ana.email), await ana.factor.code())
    assert.equal(refused.status, 429)
    assert.match(errorOf(refused).message, /Try again in 1[45] minutes/)
    assert.equal((await give(await atCode(ben.email), await ben.factor.code())).headers.get('location'), '/')
  })

  test('needs the first step: a code alone is nothing', async ({ assert }) => {
    const { factor } = await protectedPerson()
    assert.equal((await give(new TestClient(), await factor.code())).status, 401)
    assert.equal(await reach(new TestClient(), '/sign-in/code'), '-> /sign-in')
  })

  test('is asked for after a password reset, too', async ({ assert }) => {
    const { email, factor } = await protectedPerson()
    const remembered = await atCode(email)
    await give(remembered, await factor.code(), true)
    await new TestClient().post('/forgot-password', { email })
    await backgroundSettled()
    const link = (await mailedLink(email))!
    assert.equal((await new TestClient().post(link, { password: 'seven plain copper bells' })).headers.get('location'), '/sign-in')
    for (const client of [new TestClient(), remembered]) {
      await client.get('/health')
      assert.equal((await signIn(client, email, 'seven plain copper bells')).headers.get('location'), '/sign-in/code')
    }
  })
})

test.group('A remembered device', (group) => {
  group.each.setup(() => limiter.clear())

  test('is not asked for a code, until it is forgotten', async ({ assert }) => {
    const { email, factor } = await protectedPerson()
    const device = await atCode(email)
    await give(device, await factor.code(), true)
    await submit(device, '/sign-out')
    assert.equal((await signIn(device, email)).headers.get('location'), '/')
    assert.equal((await signIn(new TestClient(), email)).headers.get('location'), '/sign-in/code', 'another device')

    const { devices } = await props<{ devices: { id: string; current: boolean }[] }>(device, '/profile/second-factor')
    assert.deepEqual(devices.map(({ current }) => current), [true])
    assert.equal((await device.delete(`/profile/second-factor/devices/${devices[0]!.id}`)).status, 204)
    await submit(device, '/sign-out')
    assert.equal((await signIn(device, email)).headers.get('location'), '/sign-in/code')
  })

  test('is remembered for one account, and for thirty days', async ({ assert }) => {
    const [ana, ben] = [await protectedPerson(), await protectedPerson()]
    const device = await atCode(ana.email)
    await give(device, await ana.factor.code(), true)
    await submit(device, '/sign-out')
    assert.equal((await signIn(device, ben.email)).headers.get('location'), '/sign-in/code')
    const [row] = (await asPlatform(async () => database().from('remembered_devices').where('owner', `member:${ana.identityId}`))) as { expires_at: string }[]
    assert.approximately(Date.parse(row!.expires_at), Date.now() + 30 * 86_400_000, 60_000)
    await asPlatform(async () => database().from('remembered_devices').where('owner', `member:${ana.identityId}`).update({ expires_at: new Date(Date.now() - 1000).toISOString() }))
    assert.equal((await signIn(device, ana.email)).headers.get('location'), '/sign-in/code')
  })

  test('of somebody else is out of reach', async ({ assert }) => {
    const [ana, ben] = [await protectedPerson(), await protectedPerson()]
    const device = await atCode(ana.email)
    await give(device, await ana.factor.code(), true)
    const { devices } = await props<{ devices: { id: string }[] }>(device, '/profile/second-factor')
    assert.equal((await ben.client.delete(`/profile/second-factor/devices/${devices[0]!.id}`)).status, 404)
  })
})
