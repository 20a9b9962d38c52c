import { test } from '@japa/runner'
import { migrationFiles } from '@benchpin/kernel'
import { countStatements, platformClient, testTenant } from '@benchpin/kernel/testing'
import type { TenantsProps, UsageProps } from '../screen_props.ts'
import { addTray, props } from '../../../tests/helpers/screens.ts'
import { workDone } from './support.ts'

/** Pages of the console and the statements that each may take, sessions and the admin's own row included. */
const BOUNDS: Record<string, number> = {
  '': 45, '/tenants': 25, '/tenants/new': 15, '/plans': 15, '/plans/new': 15, '/plugins': 25, '/jobs': 15, '/jobs/automation.tidy_platform?tenant=0': 15, '/events': 15, '/migrations': 15, '/log': 15, '/admins': 15,
}

test.group('The console over many organizations', () => {
  test('asks the database as often for fifty as for one', async ({ assert }) => {
    const { client: admin } = await platformClient()
    const tenants = [await testTenant()]
    const measure = async () => {
      const counts: Record<string, number> = {}
      for (const path of [...Object.keys(BOUNDS), `/tenants/${tenants[0]!.id}`]) {
        // The first look of a process fills what it keeps.
        await admin.get(`/platform${path}`, { inertia: true })
        const { result, statements } = await countStatements(() => admin.get(`/platform${path}`, { inertia: true }))
        assert.equal(result.status, 200, `${path}: ${result.text.slice(0, 200)}`)
        counts[path.replace(/\/\d+$/, '/one')] = statements.length
        const bound = BOUNDS[path] ?? 40
        assert.isAtMost(statements.length, bound, `${path}\n${statements.join('\n')}`)
      }
      return counts
    }
    const few = await measure()
    while (tenants.length < 50) tenants.push(await testTenant())
    const many = await measure()
    // A runner may look at its schedule meanwhile.
    for (const [path, count] of Object.entries(many)) assert.isAtMost(count, few[path]! + 8, path)
    assert.isAtLeast((await props<TenantsProps>(admin, '/platform/tenants')).total, 50)
  }).timeout(180_000)
})

test.group('Usage', () => {
  test('counts people, rows of each plugin and what plugins measure', async ({ assert }) => {
    const [tenant, neighbour] = [await testTenant(), await testTenant()]
    const owner = await tenant.client()
    await tenant.member({ name: 'Ana Reyes' })
    await addTray(owner, 'Rings')
    await addTray(owner, 'Chains')
    await addTray(await neighbour.client(), 'Pins')
    const { client: admin } = await platformClient()
    const usage = (await admin.get(`/platform/tenants/${tenant.id}/usage`)).body as UsageProps
    assert.equal(usage.users, 2)
    assert.isNotNull(usage.lastActivity)
    assert.deepInclude(usage.rows.find(({ id }) => id === 'showcase'), { rows: 2, title: 'Display cases' })
    assert.deepInclude(usage.meters.find(({ id }) => id === 'files.bytes'), { value: 0, unit: 'bytes' })
    assert.equal((await admin.get('/platform/tenants/999999999/usage')).status, 404)
  })
})

test.group('Migrations', () => {
  test('run from the console as long work, and have nothing to do where the schema is up to date', async ({ assert }) => {
    const { client: admin } = await platformClient()
    assert.isAbove(migrationFiles().length, 0)
    assert.deepEqual((await props<{ pending: object[] }>(admin, '/platform/migrations')).pending, [])
    const work = await workDone(admin, await admin.post('/platform/migrations'))
    assert.deepEqual(work.result, { ran: [] })
    const { works } = await props<{ works: { kind: string; status: string }[] }>(admin, '/platform/migrations')
    assert.containsSubset(works[0], { kind: 'migrations', status: 'done' })
  })
})
