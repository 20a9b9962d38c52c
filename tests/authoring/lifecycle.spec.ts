import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { currentTenantId, database } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { acrossTenants, pluginHost } from '@benchpin/kernel'
import { allTables } from '../../kernel/schema/migrator.ts'
import { loadTableRules } from '../../kernel/schema/table_ownership.ts'
import { PluginFolder, manifest, type PluginFiles } from '../host/fixtures.ts'
import { installationOnThisDatabase, ON_SQLITE_ONLY, type Installation } from './installation.ts'
import { pocket, rowsOf, STICKING } from './pocket.ts'

test.group('The life of an added plugin', (group) => {
  let there: Installation
  const sources = new PluginFolder()
  group.setup(() => {
    there = installationOnThisDatabase()
    return () => {
      there.remove()
      sources.remove()
    }
  })
  const tarball = (version = '1.0.0', id = 'pocket') => join(there.storage, `benchpin-plugin-${id}-${version}.tgz`)
  const left = () => readdirSync(join(there.storage, 'plugins')).filter((name) => !name.endsWith('.json'))

  test('what would not load is not packed', async ({ assert }) => {
    const broken: [string, PluginFiles, RegExp][] = [
      ['reaching', { 'plugin.ts': manifest('reaching'), 'index.ts': "import { accountIds } from '@benchpin/plugins/ledger/services/accounts'\nexport default () => void accountIds\n" }, /not in `requires`/],
      ['untyped', { 'plugin.ts': manifest('untyped'), 'index.ts': 'export default function register(): void {\n  const one: number = "1"\n  void one\n}\n' }, /index\.ts:2/],
      ['throwing', { 'plugin.ts': manifest('throwing'), 'index.ts': "export default function register(): void {\n  throw new Error('not today')\n}\n" }, /not today/],
      ['libraried', { 'plugin.ts': manifest('libraried'), 'index.ts': "import { DateTime } from 'luxon'\nexport default () => void DateTime\n" }, /luxon is not in `dependencies`/],
      ['tomorrow', { 'plugin.ts': manifest('tomorrow', { kernel: '^9.0.0' }), 'index.ts': 'export default function register(): void {}\n' }, /kernel \^9\.0\.0/],
    ]
    const tried = broken.map(async ([name, files, reason]) => {
      sources.add(name, files)
      const { code, printed } = await there.ace('plugin:pack', join(sources.path, name), '--out', there.storage)
      assert.equal(code, 1, name)
      assert.match(printed, reason, name)
    })
    await Promise.all(tried)
    assert.deepEqual(left(), [])
  }).skip(...ON_SQLITE_ONLY)

  test('is added, archived, restored, purged and restored from its archive; nothing else is touched', async ({ assert }) => {
    const tenant = await testTenant()
    const before = await allTables()
    sources.add('pocket', pocket())
    assert.equal((await there.ace('plugin:pack', join(sources.path, 'pocket'), '--out', there.storage)).code, 0)
    const unasked = await there.ace('plugin:add', tarball())
    assert.equal(unasked.code, 1)
    assert.include(unasked.printed, 'pocket.view: See (given to manager)')
    assert.deepEqual(left(), [])

    const added = await there.ace('plugin:add', tarball(), '--yes')
    assert.equal(added.code, 0, added.printed)
    await loadTableRules()
    const rows = await rowsOf('pocket_notes')
    assert.isTrue(rows.some((row) => Number(row.tenant_id) === tenant.id && row.note === 'first'))
    const grants = () => tenant.inside(async () => JSON.stringify(await database().from('permission_groups').where('tenant_id', currentTenantId()).where('name', 'Manager').select('permissions')))
    assert.include(await grants(), 'pocket.view')

    assert.equal((await there.ace('plugin:remove', 'contacts', '--yes')).code, 1)
    const archived = await there.ace('plugin:remove', 'pocket', '--yes')
    assert.equal(archived.code, 0, archived.printed)
    assert.deepEqual(left(), [])
    assert.deepEqual(await rowsOf('pocket_notes'), rows)
    assert.equal((await there.ace('plugin:restore', 'pocket')).code, 0)
    assert.deepEqual(left(), ['pocket'])

    const purged = await there.ace('plugin:remove', 'pocket', '--yes', '--purge')
    assert.equal(purged.code, 0, purged.printed)
    assert.sameMembers(await allTables(), before)
    assert.notInclude(await grants(), 'pocket.')
    assert.equal(Number((await acrossTenants('a test', () => database().from('plugin_migrations').where('owner', 'pocket').count('* as n')))[0].n), 0)

    const restored = await there.ace('plugin:restore', 'pocket')
    assert.equal(restored.code, 0, restored.printed)
    assert.deepEqual(await rowsOf('pocket_notes'), rows)
    assert.equal((await there.ace('plugin:remove', 'pocket', '--yes', '--purge')).code, 0)
    assert.isUndefined(pluginHost().states().find(({ id }) => id === 'pocket'))
  })

  test('a migration that fails half-way leaves nothing behind', async ({ assert }) => {
    const before = await allTables()
    sources.add('pocket', { ...pocket(), 'migrations/002_pocket_last.ts': STICKING })
    assert.equal((await there.ace('plugin:pack', join(sources.path, 'pocket'), '--out', there.storage)).code, 0)
    const { code, printed } = await there.ace('plugin:add', tarball(), '--yes')
    assert.equal(code, 1)
    assert.include(printed, 'the drawer sticks')
    assert.deepEqual(left(), [])
    assert.sameMembers(await allTables(), before)
    assert.isFalse(existsSync(join(there.storage, 'plugins/pocket')))
  })

  test('what is no packed plugin is refused', async ({ assert }) => {
    const file = join(there.storage, 'nothing.tgz')
    writeFileSync(file, 'not a tarball')
    for (const wanted of [file, join(there.storage, 'missing.tgz'), join(sources.path, 'pocket')]) assert.equal((await there.ace('plugin:add', wanted, '--yes')).code, 1, wanted)
    assert.deepEqual(left(), [])
  }).skip(...ON_SQLITE_ONLY)
}).tap((test) => test.timeout(600_000))
