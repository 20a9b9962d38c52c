import { test } from '@japa/runner'
import { check, ENGINE, words } from './kit.ts'

test.group('Contract kit: what is off, what is stuck', () => {
  test('the worked example, which is off until somebody enables it, passes every check', async ({ assert }) => {
    const checked = await check('tests/authoring/loyalty', '--no-browser', '--db', ENGINE)
    assert.deepEqual(checked.failed, [], words(checked))
    assert.equal(checked.code, 0)
    const reports = checked.outcome!.checks.filter(({ id }) => id.startsWith('reports.'))
    assert.isNotEmpty(reports)
  }).timeout(180_000)

  test('a plugin that can prepare no organization is named with its reason, and the kit ends', async ({ assert }) => {
    const checked = await check('tests/contract/setup', '--no-browser', '--db', ENGINE)
    assert.equal(checked.code, 1)
    assert.deepEqual(checked.failed, ['kernel.loads'])
    assert.include(words(checked), 'the tray is stuck')
  }).timeout(120_000)
})
