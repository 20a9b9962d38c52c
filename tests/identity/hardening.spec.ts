import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { database } from '../../kernel/database/client.ts'
import { DEMO_ACCOUNTS, DEMO_PLATFORM_ADMIN } from '../../kernel/identity/index.ts'
import { Membership, PermissionGroup } from '../../kernel/tenants/models.ts'
import { asPlatform } from '../../kernel/tenancy/context.ts'
import { TestClient, testAddress, testTenant } from '../../kernel/testing/index.ts'
import { PASSWORD, errorOf, person, props, reach, signedIn, strangeEmail } from './people.ts'

test.group('What every answer carries', () => {
  test('keeps scripts of others out, and pages out of frames and caches', async ({ assert }) => {
    const client = await (await testTenant()).client()
    const { headers, text } = await client.get('/profile', { headers: { accept: 'text/html' } })
    const policy = headers.get('content-security-policy')!
    for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) assert.include(policy, rule)
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)![1]!
    assert.notInclude(policy.slice(policy.indexOf('script-src'), policy.indexOf('style-src')), 'unsafe-inline')
    const inline = [...text.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/json")([^>]*)>/g)].map(([, attributes]) => attributes!)
    assert.isNotEmpty(inline)
    for (const attributes of inline) assert.include(attributes, `nonce="${nonce}"`)
    assert.notEqual((await client.get('/profile', { headers: { accept: 'text/html' } })).headers.get('content-security-policy'), policy, 'a new nonce each time')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('x-frame-options'), 'DENY')
    assert.equal(headers.get('referrer-policy'), 'same-origin')
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.match(headers.get('permissions-policy')!, /microphone=\(\)/)
  })

  test('escapes what people typed, in the page and in its data', async ({ assert }) => {
    const name = `Ana <!--<script></script><script>alert(1)</script> "&'`
    const client = await (await testTenant()).client({ name })
    const { text } = await client.get('/profile', { headers: { accept: 'text/html' } })
    for (const part of ['<script>alert(1)', '<!--<script>', 'Ana <']) assert.notInclude(text, part)
    const [, data] = /<script data-page="app" type="application\/json">(.*?)<\/script>/s.exec(text)!
    assert.equal((JSON.parse(data!) as { props: { user: { name: string } } }).props.user.name, name)
  })
})

test.group('A request that is not the browser’s own', (group) => {
  group.each.setup(() => limiter.clear())

  test('changes nothing without the anti-forgery token', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await person(tenant)
    const client = await signedIn(member.email)
    const cookie = client.cookies().map(({ name, value }) => `${name}=${value}`).join('; ')
    for (const contentType of ['application/json', 'application/x-www-form-urlencoded', 'text/plain']) {
      const body = contentType === 'application/json' ? '{"name":"Forged"}' : 'name=Forged'
      const answer = await fetch(`${testAddress()}/profile`, { method: 'PUT', redirect: 'manual', headers: { cookie, 'content-type': contentType, 'accept': 'application/json' }, body })
      assert.equal(answer.status, 403, contentType)
    }
    assert.equal((await tenant.inside(() => Membership.findOrFail(member.membershipId))).name, 'Ana Reyes')
  })

  test('sets no field that its form does not have', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await person(tenant, { group: 'Sales' })
    const client = await signedIn(member.email)
    await client.put('/profile', { name: 'Ana R.', email: 'thief@example.com', active: false, identityId: 1, tenantId: 1, groups: [{ groupId: 1, storeId: null }], permissions: ['kernel.users.manage'] })
    const record = await tenant.inside(() => Membership.findOrFail(member.membershipId))
    assert.deepInclude({ name: record.name, email: record.email, active: record.active }, { name: 'Ana R.', email: member.email, active: true })
    assert.equal((await client.get('/settings/users')).status, 403)
  })

  test('is refused where its body is too large, or can’t be read', async ({ assert }) => {
    const client = await (await testTenant()).client()
    assert.equal((await client.put('/profile', { name: 'x'.repeat(3_000_000) })).status, 413)
    const cookie = client.cookies().map(({ name, value }) => `${name}=${value}`).join('; ')
    const token = decodeURIComponent(client.cookies().find(({ name }) => name === 'XSRF-TOKEN')!.value)
    const broken = await fetch(`${testAddress()}/profile`, { method: 'PUT', headers: { cookie, 'x-xsrf-token': token, 'content-type': 'application/json', 'accept': 'application/json' }, body: '{"name":' })
    assert.isAtLeast(broken.status, 400)
    assert.isBelow(broken.status, 500)
  })

  test('is led nowhere else by an address in it', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const client = new TestClient()
    await client.get('//evil.example/', { headers: { accept: 'text/html' } }).catch(() => null)
    await client.get('/profile?next=https://evil.example', { inertia: true })
    const answer = await client.post('/sign-in?next=https://evil.example', { email, password: PASSWORD }, { headers: { referer: 'https://evil.example/' } })
    const target = new URL(answer.headers.get('location')!, testAddress())
    assert.equal(target.origin, new URL(testAddress()).origin)
  })

  test('of a form that failed leads back within Benchpin, whatever the referrer says', async ({ assert }) => {
    const client = new TestClient()
    const answer = await client.post('/sign-in', { email: 'ana', password: '' }, { headers: { accept: 'text/html', referer: 'https://evil.example/trap' } })
    const target = new URL(answer.headers.get('location') ?? '/', testAddress())
    assert.equal(target.origin, new URL(testAddress()).origin)
  })
})

test.group('A session', (group) => {
  group.each.setup(() => limiter.clear())

  const rowOf = (client: TestClient) => client.cookies().find(({ name }) => name === 'benchpin_session')!

  test('ends after seven days, however busy', async ({ assert }) => {
    const tenant = await testTenant()
    const member = await tenant.member()
    const open = (days: number) => new TestClient().startSession({ auth_member: member.identityId, tenant_id: tenant.id, signed_in_at: Date.now() - days * 86_400_000 })
    assert.equal(await reach(await open(6.9), '/profile'), 'kernel::profile/Profile')
    assert.equal(await reach(await open(7.1), '/profile'), '-> /sign-in')
  })

  test('ends after twelve hours without use', async ({ assert }) => {
    const { email, identityId } = await person(await testTenant())
    const client = await signedIn(email)
    const [row] = (await asPlatform(async () => database().from('sessions').where('owner', `member:${identityId}`))) as { expires_at: number | string }[]
    assert.approximately(Number(row!.expires_at), Date.now() + 12 * 3_600_000, 60_000)
    await asPlatform(async () => database().from('sessions').where('owner', `member:${identityId}`).update({ expires_at: Date.now() - 1 }))
    assert.equal(await reach(client, '/profile'), '-> /sign-in')
  })

  test('is named by a long random id that scripts can’t read', async ({ assert }) => {
    const response = await fetch(`${testAddress()}/sign-in`)
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('benchpin_session='))!
    assert.match(cookie, /; HttpOnly/i)
    assert.match(cookie, /; SameSite=Lax/i)
    assert.match(cookie, /; Path=\//i)
    const ids = new Set<string>()
    for (let count = 0; count < 20; count++) {
      const client = new TestClient()
      await client.get('/sign-in', { inertia: true })
      ids.add(rowOf(client).value)
    }
    assert.equal(ids.size, 20)
    for (const id of ids) assert.isAbove(id.length, 40)
  })

  test('asks for the password before others are ended, where signing in was a while ago', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const [client] = [await signedIn(email), await signedIn(email)]
    const age = async (minutes: number) => {
      const rows = (await asPlatform(async () => database().from('sessions').where('owner', 'like', 'member:%').orderBy('seen_at', 'desc').limit(10))) as { id: string; data: string }[]
      for (const { id, data } of rows) {
        const values = { ...(JSON.parse(data) as Record<string, unknown>), proven_at: Date.now() - minutes * 60_000 }
        await asPlatform(async () => database().from('sessions').where('id', id).update({ data: JSON.stringify(values) }))
      }
    }
    await age(20)
    assert.equal(errorOf(await client.delete('/profile/sessions')).code, 'E_CONFIRM_PASSWORD')
    assert.equal((await client.put('/profile/second-factor/proof', { currentPassword: 'not it' })).status, 422)
    assert.equal((await client.put('/profile/second-factor/proof', { currentPassword: PASSWORD })).status, 204)
    await client.get('/health')
    assert.deepEqual((await client.delete('/profile/sessions')).body, { sessions: 1 })
  })
})

test.group('A password', (group) => {
  group.each.setup(() => limiter.clear())

  const change = async (client: TestClient, newPassword: string) => client.put('/profile/password', { currentPassword: PASSWORD, newPassword })

  test('that is common, near to one, or made of known words is refused', async ({ assert }) => {
    const { email } = await person(await testTenant(), { name: 'Marguerite Okonkwo' })
    const client = await signedIn(email)
    for (const weak of ['password12', 'qwertyuiop', '1234567890', 'Sunshine2024', 'aaaaaaaaaaaaaaa', 'benchpin2026', 'jewelers123', email]) {
      const answer = await change(client, weak)
      assert.equal(errorOf(answer).code, 'E_WEAK_PASSWORD', weak)
      assert.equal(errorOf(answer).field, 'newPassword', weak)
    }
  })

  test('may be of any characters, and as long as people like', async ({ assert }) => {
    for (const strong of ['six wide iron gates', 'żółta łódź 渡る 鳥 🛶 ', `${'long phrase '.repeat(8)}${randomUUID()}`]) {
      const { email } = await person(await testTenant())
      const client = await signedIn(email)
      assert.equal((await change(client, strong)).status, 303, strong)
      const again = new TestClient()
      assert.equal((await again.post('/sign-in', { email, password: strong })).headers.get('location'), '/', strong)
      if (strong.trim() !== strong) assert.equal((await new TestClient().post('/sign-in', { email, password: strong.trim() })).status, 422, 'taken as it is, space and all')
    }
  })

  test('shorter than ten characters is refused', async ({ assert }) => {
    const { email } = await person(await testTenant())
    assert.equal(errorOf(await change(await signedIn(email), 'xk9#Qv!7b')).field, 'newPassword')
  })
})

test.group('Accounts and mails', (group) => {
  group.each.setup(() => limiter.clear())

  test('of the demo opens nothing outside of the demo', async ({ assert }) => {
    for (const { email, password } of DEMO_ACCOUNTS) assert.equal((await new TestClient().post('/sign-in', { email, password })).status, 422, email)
    assert.equal((await new TestClient().post('/platform/sign-in', DEMO_PLATFORM_ADMIN)).status, 422)
    assert.deepEqual((await props<{ demoAccounts: unknown[] }>(new TestClient(), '/sign-in')).demoAccounts, [])
  })

  test('a name with line ends adds nobody to a mail', async ({ assert }) => {
    const tenant = await testTenant()
    const [email, thief] = [strangeEmail(), strangeEmail()]
    const { id: groupId } = await tenant.inside(() => PermissionGroup.query().where('name', 'Sales').firstOrFail())
    const answer = await (await tenant.client()).post('/settings/users', { email, name: `Ben\r\nBcc: ${thief}\r\nSubject: Prize`, groups: [{ groupId, storeId: null }] })
    assert.isBelow(answer.status, 500)
    const { messages } = await props<{ messages: { to: string; subject: string }[] }>(new TestClient(), '/mailbox')
    const sent = messages.filter(({ to }) => to.includes(email) || to.includes(thief))
    assert.lengthOf(sent, 1)
    assert.notMatch(sent[0]!.to, /[\r\n]/)
    assert.match(sent[0]!.subject, /^Your invitation to/)
  })
})

test.group('An account that nobody has', (group) => {
  group.each.setup(() => limiter.clear())

  test('takes as long to refuse as one that somebody has', async ({ assert }) => {
    const { email } = await person(await testTenant())
    const timed = async (address: string) => {
      const times: number[] = []
      for (let round = 0; round < 7; round++) {
        const began = performance.now()
        await new TestClient().post('/sign-in', { email: address, password: 'a wrong password' })
        times.push(performance.now() - began)
      }
      return times.sort((a, b) => a - b)[3]!
    }
    await timed(strangeEmail())
    await limiter.clear()
    const known = await timed(email)
    const unknown = await timed(strangeEmail())
    // The slow hash takes tens of milliseconds; without it an unknown account would answer in a few.
    assert.isAbove(unknown, known / 2)
  })
})
