import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { Installation, ON_SQLITE_ONLY } from './installation.ts'

const ALL = 'model,screen,report,feature,job,slot,setting,permission,widget,listener,command'

test.group('make:plugin', (group) => {
  let there: Installation
  group.each.skip(...ON_SQLITE_ONLY)
  group.setup(() => {
    if (ON_SQLITE_ONLY[0]) return () => {}
    there = new Installation()
    return () => there.remove()
  })
  const read = (file: string) => readFileSync(join(there.path, 'plugins/keepsakes', file), 'utf8')

  test('makes a plugin with every piece that passes its own tests and can be packed', async ({ assert }) => {
    const made = await there.ace('make:plugin', 'keepsakes', `--with=${ALL}`)
    assert.equal(made.code, 0, made.printed)
    const tested = await there.ace('plugin:test', 'plugins/keepsakes', '--db', 'sqlite')
    assert.equal(tested.code, 0, tested.printed)
    const packed = await there.ace('plugin:pack', 'plugins/keepsakes', '--out', there.storage)
    assert.equal(packed.code, 0, packed.printed)
  })

  test('what it makes passes the contract kit at once, as a folder and packed', async ({ assert }) => {
    const options = ['--db', 'sqlite', '--no-browser']
    const checked = await there.ace('plugin:check', 'plugins/keepsakes', ...options)
    assert.equal(checked.code, 0, checked.printed)
    const made = await there.ace('make:plugin', 'heirlooms', '--with=model,screen,report,feature,job,slot')
    assert.equal(made.code, 0, made.printed)
    const packed = await there.ace('plugin:pack', 'plugins/heirlooms', '--out', there.storage)
    assert.equal(packed.code, 0, packed.printed)
    rmSync(join(there.path, 'plugins/heirlooms'), { recursive: true })
    const tarball = await there.ace('plugin:check', join(there.storage, 'benchpin-plugin-heirlooms-1.0.0.tgz'), ...options)
    assert.equal(tarball.code, 0, tarball.printed)
  })

  test('adds pieces to what a person has changed, once each', async ({ assert }) => {
    const index = join(there.path, 'plugins/keepsakes/index.ts')
    const byHand = read('index.ts')
      .replace('export default function register(plugin: PluginRegistrar): void {', '// Mine.\nconst register = (plugin: PluginRegistrar): void => {')
      .concat('\nexport default register\n')
    writeFileSync(index, byHand)
    assert.equal((await there.ace('make:plugin:model', 'keepsakes', 'RingSize')).code, 0)
    const after = read('index.ts')
    assert.include(after, '// Mine.')
    assert.match(after, /plugin\.contribute\(models, ringSizeModels\)\n\}/)
    assert.include(read('migrations/002_keepsakes_ring_sizes.ts'), "createTenantTable('keepsakes_ring_sizes'")
    const again = await there.ace('make:plugin:model', 'keepsakes', 'ring-size')
    assert.equal(again.code, 1)
    assert.include(again.printed, 'is there already')
    assert.equal(read('index.ts'), after)
    assert.equal((await there.ace('make:plugin', 'keepsakes')).code, 1)
    assert.equal((await there.ace('make:plugin:model', 'keepsakes', '9lives')).code, 1)
  })
}).tap((test) => test.timeout(180_000))
