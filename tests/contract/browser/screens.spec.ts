import { test } from '@japa/runner'
import { rootPath } from '@benchpin/kernel'
import { buildFrontEnd } from '../../../kernel/boot/programs/build.ts'
import { check, foldersIn, together, words } from '../kit.ts'

const SCREENS = ['--no-build', '--db', 'sqlite', '--only', 'kernel.screens', '--only', 'kernel.accessibility']

test.group('Contract kit: screens of first-party plugins', () => {
  const plugins = foldersIn('plugins')
  const checks = together(plugins.map((name) => ({ name, target: name, options: SCREENS })))

  for (const plugin of plugins) {
    test(`${plugin}: each opens, and is accessible in the light and in the dark`, async ({ assert }) => {
      const checked = await checks(plugin)
      assert.deepEqual(checked.failed, [], words(checked))
    }).timeout(600_000)
  }
})

test.group('Contract kit: screens of other plugins', (group) => {
  const folders = ['tests/contract/good', 'tests/contract/bad/screens', 'tests/contract/bad/accessibility']

  group.setup(async () => {
    process.env.BENCHPIN_EXTRA_PLUGINS = [process.env.BENCHPIN_EXTRA_PLUGINS, ...folders.map((folder) => rootPath(folder))].filter(Boolean).join(':')
    await buildFrontEnd()
  })

  test('a good one passes', async ({ assert }) => {
    const checked = await check(folders[0]!, ...SCREENS)
    assert.deepEqual(checked.failed, [], words(checked))
    const screens = checked.outcome!.checks.filter(({ id }) => id === 'kernel.accessibility')
    assert.deepEqual(screens.flatMap(({ findings }) => findings), [])
  }).timeout(180_000)

  for (const name of ['screens', 'accessibility']) {
    test(`${name} fails its check and no other, and is told what to do`, async ({ assert }) => {
      const checked = await check(`tests/contract/bad/${name}`, ...SCREENS)
      assert.deepEqual(checked.failed, [`kernel.${name}`], words(checked))
      assert.equal(checked.code, 1)
      const advice = checked.outcome!.checks.flatMap(({ findings }) => findings.map((finding) => finding.advice)).join('\n')
      assert.match(advice, name === 'screens' ? /browser’s console/ : /dequeuniversity\.com/)
    }).timeout(180_000)
  }
})
