import { readFileSync, writeFileSync } from 'node:fs'
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
  const read = (file: string) => readFileSync(join(there.path, 'plugins/gift_cards', file), 'utf8')

  test('makes a plugin with every piece that passes its own tests and can be packed', async ({ assert }) => {
    const made = await there.ace('make:plugin', 'gift_cards', `--with=${ALL}`)
    assert.equal(made.code, 0, made.printed)
    const tested = await there.ace('plugin:test', 'plugins/gift_cards', '--db', 'sqlite')
    assert.equal(tested.code, 0, tested.printed)
    const packed = await there.ace('plugin:pack', 'plugins/gift_cards', '--out', there.storage)
    assert.equal(packed.code, 0, packed.printed)
  })

  test('adds pieces to what a person has changed, once each', async ({ assert }) => {
    const index = join(there.path, 'plugins/gift_cards/index.ts')
    const byHand = read('index.ts')
      .replace('export default function register(plugin: PluginRegistrar): void {', '// Mine.\nconst register = (plugin: PluginRegistrar): void => {')
      .concat('\nexport default register\n')
    writeFileSync(index, byHand)
    assert.equal((await there.ace('make:plugin:model', 'gift_cards', 'RingSize')).code, 0)
    const after = read('index.ts')
    assert.include(after, '// Mine.')
    assert.match(after, /plugin\.contribute\(models, ringSizeModels\)\n\}/)
    assert.include(read('migrations/002_gift_cards_ring_sizes.ts'), "createTenantTable('gift_cards_ring_sizes'")
    const again = await there.ace('make:plugin:model', 'gift_cards', 'ring-size')
    assert.equal(again.code, 1)
    assert.include(again.printed, 'is there already')
    assert.equal(read('index.ts'), after)
    assert.equal((await there.ace('make:plugin', 'gift_cards')).code, 1)
    assert.equal((await there.ace('make:plugin:model', 'gift_cards', '9lives')).code, 1)
  })
}).tap((test) => test.timeout(180_000))
