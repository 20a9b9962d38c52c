import { test } from '@japa/runner'
import { platformClient, testTenant } from '@benchpin/kernel/testing'
import { manifest, PluginFolder } from '../host/fixtures.ts'
import { startWeb, type WebProcess } from './processes.ts'

test.group('A plugin that throws while it starts', (group) => {
  const folder = new PluginFolder()
  let web: WebProcess
  group.setup(async () => {
    folder.add('crooked', { 'plugin.ts': manifest('crooked', { title: 'Crooked frames' }), 'index.ts': "export default function register() {\n  throw new Error('The frame does not fit.')\n}\n" })
    web = await startWeb({ BENCHPIN_EXTRA_PLUGINS: `${process.env.BENCHPIN_EXTRA_PLUGINS}:${folder.path}/crooked` })
  })
  group.teardown(async () => {
    await web.stop()
    folder.remove()
  })

  test('is named on the console with its reason, and the others go on', async ({ assert }) => {
    const tenant = await testTenant()
    const { client } = await platformClient()
    const admin = client.at(web.address)
    for (const path of ['/platform', `/platform/tenants/${tenant.id}`]) {
      const { body } = await admin.get(path, { inertia: true })
      const { faults } = (body as { props: { faults: { id: string; state: string; reason: string }[] } }).props
      assert.containsSubset(faults, [{ id: 'crooked', state: 'quarantined', reason: 'The frame does not fit.' }])
    }
    const owner = (await tenant.client()).at(web.address)
    assert.equal((await owner.get('/showcase/trays')).status, 200)
    const { body } = await owner.get('/health')
    assert.containsSubset(body, { status: 'degraded' })
  })
})
