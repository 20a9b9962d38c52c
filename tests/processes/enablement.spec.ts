import { test } from '@japa/runner'
import { tenantState } from '@benchpin/kernel'
import { platformClient, testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { runAce, startWeb, type WebProcess } from './processes.ts'

const LIGHTING = '/showcase/lighting'
const TRAYS = '/showcase/trays'
const slugOf = (tenant: TestTenant) => tenant.inside(async () => (await tenantState()).slug)

/** What the same signed-in user meets at one address in several processes. */
async function statuses(clients: TestClient[], path: string): Promise<number[]> {
  const seen: number[] = []
  for (const client of clients) seen.push((await client.get(path)).status)
  return seen
}

async function switchInTurn(assert: { deepEqual(a: unknown, b: unknown): void; equal(a: unknown, b: unknown): void }, admin: TestClient, tenant: TestTenant, clients: TestClient[]): Promise<void> {
  const gone = clients.map(() => 404)
  const there = clients.map(() => 200)
  const turn = (plugin: string, enabled: boolean) => admin.put(`/platform/tenants/${tenant.id}/plugins/${plugin}`, { enabled })
  assert.deepEqual(await statuses(clients, LIGHTING), gone)
  for (const from of clients) {
    await from.put('/settings/features/showcase.lighting', { enabled: true })
    assert.deepEqual(await statuses(clients, LIGHTING), there)
    await from.put('/settings/features/showcase.lighting', { enabled: false })
    assert.deepEqual(await statuses(clients, LIGHTING), gone)
  }
  await turn('showcase_labels', false)
  await turn('showcase', false)
  assert.deepEqual(await statuses(clients, TRAYS), gone)
  await turn('showcase', true)
  assert.deepEqual(await statuses(clients, TRAYS), there)
}

// SQLite serves one web process; there the command of the next group is the other process.
if (process.env.TEST_ENGINE === 'mysql') {
  test.group('Features and plugins, in several web processes', (group) => {
    let web: WebProcess[] = []
    group.setup(async () => void (web = await Promise.all([startWeb(), startWeb()])))
    group.teardown(async () => void (await Promise.all(web.map((one) => one.stop()))))

    test('a switch in one holds at the next request in all', async ({ assert }) => {
      const tenant = await testTenant()
      const here = await tenant.client()
      const { client: admin } = await platformClient()
      await switchInTurn(assert, admin, tenant, [here, ...web.map(({ address }) => here.at(address))])
    })
  })
}

test.group('Features and plugins, by a command beside the web process', (group) => {
  // Each command starts the application anew.
  group.each.timeout(180_000)

  test('a command’s switch holds at the next request', async ({ assert }) => {
    const tenant = await testTenant()
    const client = await tenant.client()
    const slug = await slugOf(tenant)
    assert.equal((await client.get(LIGHTING)).status, 404)
    assert.equal((await runAce('feature:switch', slug, 'showcase.lighting', 'on')).code, 0)
    assert.equal((await client.get(LIGHTING)).status, 200)
    assert.equal((await runAce('feature:switch', slug, 'showcase.lighting', 'off')).code, 0)
    assert.equal((await client.get(LIGHTING)).status, 404)

    assert.equal((await client.get(TRAYS)).status, 200)
    await runAce('plugin:switch', slug, 'showcase_labels', 'off')
    assert.equal((await runAce('plugin:switch', slug, 'showcase', 'off')).code, 0)
    assert.equal((await client.get(TRAYS)).status, 404)
    assert.equal((await runAce('plugin:switch', slug, 'showcase', 'on')).code, 0)
    assert.equal((await client.get(TRAYS)).status, 200)
  })

  test('a command says what it wants, and names what stands in the way', async ({ assert }) => {
    const tenant = await testTenant()
    const slug = await slugOf(tenant)
    const refusals: [string[], RegExp][] = [
      [['plugin:switch', slug, 'showcase', 'off'], /Case labels needs Display cases/],
      [['plugin:switch', 'unheard-of', 'showcase', 'off'], /"unheard-of" was not found/],
      [['feature:switch', slug, 'showcase.unheard_of', 'on'], /There is no feature/],
      [['feature:switch', slug, 'showcase.lighting', 'perhaps'], /on or off/],
    ]
    for (const [argv, words] of refusals) {
      const { code, printed } = await runAce(...argv)
      assert.equal(code, 1, argv.join(' '))
      assert.match(printed, words)
    }
    assert.equal((await (await tenant.client()).get(LIGHTING)).status, 404)
  })
})
