import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { freshMysqlDatabase, reachableMysql } from './test_mysql.ts'
import { runOn } from './tests.ts'

/**
 * `ace plugin:test <folder>`: the specs of a plugin that lies anywhere, in a real Benchpin that has it: on SQLite, and on
 * MySQL or MariaDB where one answers. `--db sqlite|mysql` chooses one.
 */
export async function run(argv: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { db: { type: 'string' }, files: { type: 'string' } } })
  const plugin = resolve(positionals[0] ?? '.')
  const files = globSync('tests/**/*.spec.ts', { cwd: plugin })
    .filter((file) => !file.includes('/browser/') && (!values.files || file.includes(values.files)))
    .sort()
    .map((file) => join(plugin, file))
  if (files.length === 0) {
    console.error(`There are no specs in ${join(plugin, 'tests')}.`)
    process.exitCode = 1
    return
  }
  process.env.BENCHPIN_EXTRA_PLUGINS = [process.env.BENCHPIN_EXTRA_PLUGINS, plugin].filter(Boolean).join(':')
  const folder = mkdtempSync(join(tmpdir(), 'benchpin-plugin-test-'))
  let failed = 0
  if (values.db !== 'mysql') failed += (await runOn('sqlite', join(folder, 'sqlite.sqlite'), files, folder)).failed
  const server = values.db === 'sqlite' ? null : await reachableMysql()
  if (server) {
    const { url, drop } = await freshMysqlDatabase(server)
    failed += (await runOn('mysql', url, files, folder)).failed
    await drop()
  } else if (values.db === 'mysql') {
    console.error('No MySQL or MariaDB answers at TEST_MYSQL_URL.')
    failed++
  }
  rmSync(folder, { recursive: true, force: true })
  process.exitCode = failed > 0 ? 1 : 0
}
