import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'
import { packPlugin } from '../../kernel/authoring/pack/pack_plugin.ts'
import { allTables } from '../../kernel/schema/migrator.ts'
import { loadTableRules } from '../../kernel/schema/table_ownership.ts'
import { PluginFolder, type PluginFiles } from '../host/fixtures.ts'
import { installationOnThisDatabase, type Installation, type Ran } from './installation.ts'
import { BREAKING, pocket, rowsOf, STICKING, table, TELLING } from './pocket.ts'
import { serveRegistry } from './registry.ts'

const MORE: PluginFiles = { 'migrations/002_pocket_more.ts': table('pocket_more'), 'upgrades/1.0.0.ts': BREAKING, 'upgrades/1.1.0.ts': TELLING, 'upgrades/9.0.0.ts': BREAKING }

test.group('A newer version of an added plugin', (group) => {
  let there: Installation
  const sources = new PluginFolder()
  group.setup(() => {
    there = installationOnThisDatabase()
    return () => {
      there.remove()
      sources.remove()
    }
  })
  const versionThere = () => (JSON.parse(readFileSync(join(there.storage, 'plugins/pocket/package.json'), 'utf8')) as { version: string }).version

  async function packed(version: string, more: PluginFiles = {}): Promise<string> {
    sources.add(`pocket-${version}`, { ...pocket({ version }), ...more })
    return (await packPlugin(join(sources.path, `pocket-${version}`), there.storage)).tarball
  }

  /** Adds a version by its package's name, from a registry. */
  async function addByName(version: string, tarball: string): Promise<Ran> {
    const registry = await serveRegistry('benchpin-plugin-pocket', version, tarball)
    const env = { npm_config_registry: registry.url, npm_config_cache: join(there.storage, 'npm') }
    return there.aceWith(env, 'plugin:add', `benchpin-plugin-pocket@${version}`, '--yes').finally(() => registry.close())
  }

  test('replaces it, fetched by name: its new migrations and upgrades run, all records stay; one that fails leaves the version before', async ({ assert }) => {
    await testTenant()
    const added = await there.ace('plugin:add', await packed('1.0.0'), '--yes')
    assert.equal(added.code, 0, added.printed)
    await loadTableRules()
    const rows = await rowsOf('pocket_notes')
    assert.isNotEmpty(rows)

    const replaced = await addByName('1.1.0', await packed('1.1.0', MORE))
    assert.equal(replaced.code, 0, replaced.printed)
    assert.equal(versionThere(), '1.1.0')
    await loadTableRules()
    const upgraded = await rowsOf('pocket_notes')
    assert.deepEqual(upgraded.map(({ id, note }) => ({ id, note })), rows.map(({ id }) => ({ id, note: 'before, after, finished' })))
    assert.deepEqual(await rowsOf('pocket_more'), [])
    assert.equal((await there.ace('migration:run')).code, 0)
    assert.deepEqual(await rowsOf('pocket_notes'), upgraded)

    const tables = await allTables()
    const stuck = await there.ace('plugin:add', await packed('1.2.0', { ...MORE, 'migrations/003_pocket_last.ts': STICKING }), '--yes')
    assert.equal(stuck.code, 1)
    assert.include(stuck.printed, 'the drawer sticks')
    assert.equal(versionThere(), '1.1.0')
    assert.sameMembers(await allTables(), tables)
    const bent = await there.ace('plugin:add', await packed('1.3.0', { ...MORE, 'upgrades/1.3.0.ts': BREAKING }), '--yes')
    assert.equal(bent.code, 1)
    assert.include(bent.printed, 'the clasp is bent')
    assert.equal(versionThere(), '1.1.0')
    assert.deepEqual(await rowsOf('pocket_notes'), upgraded)

    assert.equal((await there.ace('plugin:remove', 'pocket', '--yes', '--purge')).code, 0)
  }).timeout(600_000)
})
