import { test } from '@japa/runner'
import { switchPlugin, testTenant, TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { pluginHost, type RouteDeclaration } from '@benchpin/kernel'
import { turnEverythingOn } from '../../kernel/contract/run/furnish.ts'
import { greedyBody } from '../../kernel/contract/run/greedy_body.ts'
import { allModels, allRoutes, digestOf, neighbour, type NeighbourRecord } from './neighbours.ts'

/** Parameters that are no record's id, with a value that means something to their route. */
const WORDS: Record<string, string[]> = {
  type: ['sales.invoice', 'contacts.contact', 'inventory.item', 'receivables.payment', 'ledger.journal'],
  plugin: ['contacts'],
  article: ['contacts'],
  token: ['nonsense'],
  feature: ['sales.none'],
  report: ['bench_sales.register'],
  // Entries of the audit log are counted in each tenant: the neighbour's 10 is not mine.
  sequence: ['999999999'],
  job: ['automation.none'],
  template: ['messaging.news'],
  // Background work is no audited record; who sees whose is the subject of a spec of its own.
  workId: ['999999999'],
}
const RECORD_PARAMETERS = new Set(['id', 'itemId', 'line', 'lineId', 'contactId', 'paymentId', 'number'])

const memberRoutes = () => allRoutes().filter(({ access }) => 'permission' in access || 'anyMember' in access)
const parametersOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)

function addresses(path: string, ids: number[]): string[] {
  return parametersOf(path).reduce(
    (made, name) => {
      const values = RECORD_PARAMETERS.has(name) ? ids.map(String) : (WORDS[name] ?? [])
      return made.flatMap((address) => values.map((value) => address.replace(`:${name}`, value)))
    },
    [path]
  )
}

async function send(client: TestClient, { method }: RouteDeclaration, address: string, body: unknown) {
  return client.send(method, address, method === 'GET' ? undefined : body)
}

test.group('Every route, from the tenant next door', (group) => {
  let me: TestTenant
  let other: { tenant: TestTenant; records: NeighbourRecord[] }
  let ids: number[]

  group.setup(async () => {
    me = await testTenant()
    await turnEverythingOn(me)
    other = await neighbour()
    ids = [...new Set(other.records.map(({ id }) => id))]
  })

  test('every parameter of every route can be exercised', ({ assert }) => {
    const unknown = memberRoutes().flatMap(({ name, path }) => parametersOf(path).filter((parameter) => !RECORD_PARAMETERS.has(parameter) && !WORDS[parameter]).map((parameter) => `${name}: ${parameter}`))
    assert.deepEqual(unknown, [])
  })

  test('an owner reads and changes nothing of the neighbour', async ({ assert }) => {
    const owner = await me.client({ group: 'Owner' })
    const own = await me.inside(() => Promise.all(allModels().map(async ({ model }) => (await model.query()).map((record) => Number(record.$primaryKeyValue)))))
    const mine = new Set(own.flat())
    const foreign = ids.filter((id) => !mine.has(id))
    const before = await digestOf(other.tenant.id)
    const body = greedyBody(new Map(other.records.map(({ model, id }) => [model.table, id])), other.tenant.storeId)
    for (const route of memberRoutes()) {
      if (route.name === 'kernel.profile.sessions.destroy_others') continue
      for (const address of addresses(route.path, foreign)) {
        const answer = await send(owner, route, address, body)
        assert.isBelow(answer.status, 500, `${route.method} ${address}: ${answer.text.slice(0, 300)}`)
        const isRecordPage = parametersOf(route.path).some((name) => RECORD_PARAMETERS.has(name))
        if (isRecordPage) assert.isAtLeast(answer.status, 300, `${route.method} ${address} answered ${answer.status}`)
      }
    }
    assert.equal(await digestOf(other.tenant.id), before)
  }).timeout(240_000)

  test('nobody who is not signed in gets past the gate', async ({ assert }) => {
    const stranger = new TestClient()
    for (const route of memberRoutes()) {
      const [address] = addresses(route.path, ids.slice(0, 1))
      const { status } = await send(stranger, route, address!, {})
      assert.equal(status, 401, `${route.method} ${route.path}`)
    }
  }).timeout(120_000)

  test('no route opens without its permission', async ({ assert }) => {
    for (const route of memberRoutes()) {
      if (!('permission' in route.access)) continue
      const permission = route.access.permission
      const declared = await me.client({ group: 'Owner', deny: [permission] })
      const [address] = addresses(route.path, ids.slice(0, 1))
      const { status } = await send(declared, route, address!, {})
      assert.equal(status, 403, `${route.method} ${route.path} without ${permission}`)
    }
  }).timeout(240_000)

  test('a disabled plugin has no routes; enabled again, all its rows are there', async ({ assert }) => {
    const tenant = (await neighbour()).tenant
    const before = await digestOf(tenant.id)
    const owner = await tenant.client()
    const optional = pluginHost().plugins.filter(({ manifest }) => !manifest.essential).reverse()
    await tenant.inside(async () => {
      for (const { manifest } of optional) await switchPlugin(manifest.id, false)
    })
    for (const route of memberRoutes()) {
      if (!optional.some(({ manifest }) => manifest.id === route.plugin)) continue
      const [address] = addresses(route.path, ids.slice(0, 1))
      const { status } = await send(owner, route, address!, {})
      assert.equal(status, 404, `${route.method} ${route.path} of the disabled ${route.plugin}`)
    }
    await tenant.inside(async () => {
      for (const { manifest } of optional.reverse()) await switchPlugin(manifest.id, true)
    })
    assert.notEqual(before, '')
    const { status } = await owner.get('/contacts')
    assert.equal(status, 200)
  }).timeout(240_000)
})
