import { test } from '@japa/runner'
import { ENGINE, foldersIn, together, words } from './kit.ts'

test.group('Contract kit: first-party plugins', () => {
  const plugins = foldersIn('plugins')
  const checks = together(plugins.map((name) => ({ name, target: name, options: ['--no-browser', '--db', ENGINE] })))

  for (const plugin of plugins) {
    test(`${plugin} keeps the contract`, async ({ assert }) => {
      const checked = await checks(plugin)
      assert.deepEqual(checked.failed, [], words(checked))
      assert.equal(checked.code, 0)
    }).timeout(600_000)
  }
})
