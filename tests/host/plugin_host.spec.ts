import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'
import { manifest, PluginFolder, QUIET } from './fixtures.ts'

test.group('Plugin host', (group) => {
  let folder: PluginFolder

  group.each.setup(() => {
    folder = new PluginFolder()
    return () => folder.remove()
  })

  test('a plugin that throws is quarantined with those that need it; the rest runs', async ({ assert }) => {
    folder
      .add('broken', { 'plugin.ts': manifest('broken'), 'index.ts': "export default function register() { throw new Error('the shop is closed') }\n" })
      .add('leaning', { 'plugin.ts': manifest('leaning', { requires: { broken: '^1.0.0' } }), 'index.ts': QUIET })
      .add('sound', { 'plugin.ts': manifest('sound'), 'index.ts': QUIET })
    const states = await folder.states()
    assert.equal(states.get('broken')?.state, 'quarantined')
    assert.include(states.get('broken')?.reason, 'the shop is closed')
    assert.equal(states.get('leaning')?.state, 'quarantined')
    assert.include(states.get('leaning')?.reason, 'broken')
    assert.equal(states.get('sound')?.state, 'loaded')
    assert.equal(states.get('workspace')?.state, 'loaded')
  })

  test('a plugin for another kernel is refused before any code of it runs', async ({ assert }) => {
    folder.add('tomorrow', { 'plugin.ts': manifest('tomorrow', { kernel: '^9.0.0' }), 'index.ts': "process.exit(77)\n" })
    const states = await folder.states()
    assert.equal(states.get('tomorrow')?.state, 'refused')
    assert.include(states.get('tomorrow')?.reason, '^9.0.0')
  })

  test('missing plugins, wrong versions, higher layers and circles are named', async ({ assert }) => {
    folder
      .add('lonely', { 'plugin.ts': manifest('lonely', { requires: { nowhere: '*' } }), 'index.ts': QUIET })
      .add('old_fashioned', { 'plugin.ts': manifest('old_fashioned', { requires: { contacts: '^99.0.0' } }), 'index.ts': QUIET })
      .add('climber', { 'plugin.ts': manifest('climber', { layer: 'foundation', requires: { contacts: '*' } }), 'index.ts': QUIET })
      .add('egg', { 'plugin.ts': manifest('egg', { requires: { hen: '*' } }), 'index.ts': QUIET })
      .add('hen', { 'plugin.ts': manifest('hen', { requires: { egg: '*' } }), 'index.ts': QUIET })
      .add('contacts', { 'plugin.ts': manifest('contacts'), 'index.ts': QUIET })
    const states = await folder.states()
    assert.include(states.get('lonely')?.reason, 'nowhere')
    assert.include(states.get('old_fashioned')?.reason, '^99.0.0')
    assert.include(states.get('climber')?.reason, 'higher layer')
    assert.match(states.get('egg')?.reason ?? '', /circle: (egg -> hen -> egg|hen -> egg -> hen)/)
    assert.equal(states.get('hen')?.state, 'refused')
  })

  test('a manifest that is not one names its folder', async ({ assert }) => {
    folder.add('scribble', { 'plugin.ts': 'export default 42 +\n', 'index.ts': QUIET })
    const states = await folder.states()
    assert.equal(states.get('scribble')?.state, 'refused')
    assert.include(states.get('scribble')?.reason, "manifest can't be read")
  })

  test('a command that can not be loaded quarantines its plugin, and no other command suffers', async ({ assert }) => {
    folder.add('clumsy', {
      'plugin.ts': manifest('clumsy'),
      'index.ts': "import { commands } from '@benchpin/kernel'\nexport default function register(plugin) { plugin.contribute(commands, () => import('./nowhere.ts')) }\n",
    })
    assert.equal((await folder.states()).get('clumsy')?.state, 'quarantined')
  })

  test('a compiled plugin from elsewhere gets the very kernel that the application runs', async ({ assert }) => {
    folder.add('packed', {
      'package.json': JSON.stringify({ name: 'benchpin-plugin-packed', type: 'module', keywords: ['benchpin-plugin'] }),
      'plugin.js': manifest('packed', { requires: { contacts: '^0.1.0' } }),
      'model.js': "import { column, tenantModel } from '@benchpin/kernel'\nexport class Point extends tenantModel({ table: 'packed_points', noun: 'point', columns: { points: column.integer() } }) {}\n",
      'index.js': [
        "import { commands, models, Store } from '@benchpin/kernel'",
        "import { Contact } from '@benchpin/plugins/contacts'",
        "import { Point } from './model.js'",
        'export default function register(plugin) {',
        "  if (Object.getPrototypeOf(Object.getPrototypeOf(Point)) !== Object.getPrototypeOf(Object.getPrototypeOf(Store))) throw new Error('another kernel')",
        "  if (Object.getPrototypeOf(Object.getPrototypeOf(Contact)) !== Object.getPrototypeOf(Object.getPrototypeOf(Store))) throw new Error('another contacts')",
        "  plugin.contribute(models, [{ model: Point, factory: () => Point.create({ points: 1 }) }])",
        "  plugin.contribute(commands, () => import('./command.js'))",
        '}',
      ].join('\n'),
      'migrations/001_points.js': [
        "import { defineMigration } from '@benchpin/kernel'",
        "export default defineMigration({",
        "  up: (schema) => schema.createTenantTable('packed_points', (table) => { table.integer('points') }),",
        "  down: (schema) => schema.dropTable('packed_points'),",
        '})',
      ].join('\n'),
      'command.js': [
        "import { allTenants, BaseCommand, runAsTenant } from '@benchpin/kernel'",
        "import { Point } from './model.js'",
        'export default class PackedCount extends BaseCommand {',
        "  static commandName = 'packed:count'",
        "  static options = { startApp: true }",
        '  async run() {',
        '    const [tenant] = await allTenants()',
        '    await runAsTenant({ tenantId: tenant.id }, async () => {',
        '      const point = await Point.create({ points: 3 })',
        '      await point.merge({ points: 5 }).save()',
        '      console.log(`points ${(await Point.query().where("id", point.id).firstOrFail()).points}`)',
        '    })',
        '  }',
        '}',
      ].join('\n'),
    })
    assert.equal((await folder.states()).get('packed')?.state, 'loaded', (await folder.states()).get('packed')?.reason ?? '')
    await testTenant()
    assert.equal((await folder.ace('migration:run')).code, 0)
    const { stdout, code } = await folder.ace('packed:count')
    assert.equal(code, 0, stdout)
    assert.include(stdout, 'points 5')
  })
}).tap((test) => test.timeout(60_000))
