import { test } from '@japa/runner'
import { rootPath } from '@benchpin/kernel'
import { AuthorsRepository } from './authors_repository.ts'
import { ON_SQLITE_ONLY } from './installation.ts'

test.group('kernel:pack, in the repository of an author', (group) => {
  let repository: AuthorsRepository
  group.each.skip(...ON_SQLITE_ONLY)
  group.setup(async () => {
    if (ON_SQLITE_ONLY[0]) return () => {}
    repository = await AuthorsRepository.of(rootPath('tests/authoring/loyalty'))
    return () => repository.remove()
  })
  const benchpin = (...argv: string[]) => repository.run('@benchpin/kernel/bin/benchpin.js', ...argv)

  test('a plugin compiles against its types', async ({ assert }) => {
    const { code, printed } = await repository.run('typescript/bin/tsc', '--noEmit', '-p', '.')
    assert.equal(code, 0, printed)
  })

  test('its contract kit checks the plugin with the real host', async ({ assert }) => {
    const { code, stdout, printed } = await benchpin('plugin:check', '.', '--db', 'sqlite', '--no-browser', '--json')
    assert.equal(code, 0, printed)
    const { checks } = JSON.parse(stdout) as { checks: { id: string; engine: string }[] }
    assert.isAbove(checks.length, 20)
    assert.includeMembers(checks.map(({ id }) => id), ['kernel.start', 'kernel.imports'])
  })

  test('its tests run against it, and it is packed', async ({ assert }) => {
    const tested = await benchpin('plugin:test', '.', '--db', 'sqlite')
    assert.equal(tested.code, 0, tested.printed)
    assert.match(tested.printed, /[1-9]\d* passed, 0 failed/)
    const packed = await benchpin('plugin:pack', '.')
    assert.equal(packed.code, 0, packed.printed)
    assert.include(packed.printed, 'benchpin-plugin-loyalty-1.0.0.tgz')
  })
}).tap((test) => test.timeout(300_000))
