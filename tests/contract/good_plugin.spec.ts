import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { rootPath } from '@benchpin/kernel'
import { check, ENGINE, words } from './kit.ts'

test.group('Contract kit: a good plugin', () => {
  test('passes every check', async ({ assert }) => {
    const checked = await check('tests/contract/good', '--no-browser', '--db', ENGINE)
    assert.deepEqual(checked.failed, [], words(checked))
    assert.equal(checked.code, 0)
    const ids = new Set(checked.outcome!.checks.map(({ id }) => id))
    assert.isAtLeast(ids.size, 14)
  }).timeout(120_000)

  test('what is no plugin is named', async ({ assert }) => {
    const { code, printed } = await check('tests/contract/nowhere', '--no-browser')
    assert.equal(code, 1)
    assert.include(printed, 'There is no plugin "tests/contract/nowhere"')
  })

  test('the report for people has a tick for each check and ends with the verdict', async ({ assert }) => {
    const { stdout } = await promisify(execFile)(process.execPath, [rootPath('ace.js'), 'plugin:check', 'tests/contract/good', '--no-browser', '--db', ENGINE], { env: { ...process.env, NO_COLOR: '1', BENCHPIN_EXTRA_PLUGINS: '' } })
    assert.match(stdout, /✓ Nothing crosses between two tenants/)
    assert.match(stdout, /\d+ checks passed/)
  }).timeout(120_000)
})

// Compiled code is the same on both engines.
if (ENGINE === 'sqlite') {
  test.group('Contract kit: a tarball', () => {
    test('is checked as it would be installed', async ({ assert, cleanup }) => {
      const out = mkdtempSync(join(tmpdir(), 'benchpin-packed-'))
      cleanup(() => rmSync(out, { recursive: true, force: true }))
      const { stdout } = await promisify(execFile)(process.execPath, [rootPath('ace.js'), 'plugin:pack', 'tests/contract/good', '--out', out], { env: { ...process.env, NO_COLOR: '1', BENCHPIN_EXTRA_PLUGINS: '' } })
      const checked = await check(join(out, 'benchpin-plugin-good-lamps-1.0.0.tgz'), '--no-browser', '--db', 'sqlite')
      assert.deepEqual(checked.failed, [], words(checked) + stdout)
      assert.equal(checked.code, 0)
    }).timeout(120_000)
  })
}
