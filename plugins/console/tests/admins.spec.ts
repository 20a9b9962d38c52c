import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { asPlatform, database } from '@benchpin/kernel'
import { platformClient, TestClient } from '@benchpin/kernel/testing'
import type { AdminsProps } from '../screen_props.ts'
import { messages, props } from '../../../tests/helpers/screens.ts'

const PASSWORD = 'a harbor full of gems'

async function invited(admin: TestClient): Promise<{ email: string; link: string }> {
  const email = `${randomUUID().slice(0, 13)}@example.com`
  const { status, text } = await admin.post('/platform/admins', { name: 'Robin Vale', email })
  if (status !== 303) throw new Error(text)
  const [mail] = (await asPlatform(async () => database().from('mailbox_messages').where('to', 'like', `%${email}%`).orderBy('id', 'desc'))) as { text: string }[]
  return { email, link: new URL(/https?:\/\/\S+/.exec(mail!.text)![0]).pathname }
}

const standingOf = async (admin: TestClient, email: string) => (await props<AdminsProps>(admin, '/platform/admins')).admins.find((one) => one.email === email)

async function signedIn(email: string, password: string): Promise<TestClient> {
  const client = new TestClient()
  await client.get('/health')
  await client.post('/platform/sign-in', { email, password })
  // The new session has a token of its own against forged requests.
  await client.get('/health')
  return client
}

test.group('Platform admins', () => {
  test('are invited by mail, choose a password, are deactivated at once and activated again', async ({ assert }) => {
    const { client: admin } = await platformClient()
    const { email, link } = await invited(admin)
    assert.equal((await standingOf(admin, email))!.standing, 'invited')
    assert.match(messages(await admin.post('/platform/admins', { name: 'Robin Vale', email }))['email']!, /already/)
    assert.equal(messages(await admin.post('/platform/admins', { name: '', email: 'nobody' }))['name'], 'Fill this in.')

    const robin = new TestClient()
    await robin.get('/health')
    await robin.post(link, { password: PASSWORD, passwordConfirmation: PASSWORD })
    assert.equal((await standingOf(admin, email))!.standing, 'active')
    const in1 = await signedIn(email, PASSWORD)
    assert.equal((await in1.get('/platform/jobs', { inertia: true })).status, 200)

    const { id } = (await standingOf(admin, email))!
    assert.equal((await admin.put(`/platform/admins/${id}`, { enabled: false })).status, 303)
    assert.equal((await in1.get('/platform/jobs', { inertia: true })).status, 303)
    assert.equal((await (await signedIn(email, PASSWORD)).get('/platform/jobs', { inertia: true })).status, 303)
    await admin.put(`/platform/admins/${id}`, { enabled: true })
    assert.equal((await (await signedIn(email, PASSWORD)).get('/platform/jobs', { inertia: true })).status, 200)

    const change = (currentPassword: string, newPassword: string) => in2.put('/platform/password', { currentPassword, newPassword })
    const in2 = await signedIn(email, PASSWORD)
    const other = await signedIn(email, PASSWORD)
    const wrong = await change('not this one', 'another long password')
    assert.property(messages(wrong), 'currentPassword', wrong.text)
    assert.property(messages(await change(PASSWORD, 'short')), 'newPassword')
    assert.equal((await change(PASSWORD, 'another long password')).status, 303)
    assert.equal((await in2.get('/platform/jobs', { inertia: true })).status, 200)
    assert.equal((await other.get('/platform/jobs', { inertia: true })).status, 303)
    assert.equal((await (await signedIn(email, PASSWORD)).get('/platform/jobs', { inertia: true })).status, 303)
    assert.equal((await (await signedIn(email, 'another long password')).get('/platform/jobs', { inertia: true })).status, 200)
  })

  test('can’t deactivate themselves', async ({ assert }) => {
    const { client: admin } = await platformClient()
    const { self } = await props<AdminsProps>(admin, '/platform/admins')
    assert.isAtLeast((await admin.put(`/platform/admins/${self}`, { enabled: false })).status, 400)
    assert.equal((await admin.get('/platform/admins', { inertia: true })).status, 200)
  })
})
