import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { rootPath } from '../paths.ts'
import { buildFrontEnd } from './build.ts'
import { runAceChild } from './child.ts'
import { freshMysqlDatabase, reachableMysql } from './test_mysql.ts'

interface Outcome {
  passed: number
  failed: number
  skipped: number
  skips: string[]
}

function specs(filter: string | undefined, browser: boolean): string[] {
  // A third party's repository among the tests brings its own: `plugin:test` runs them with its plugin.
  const all = globSync(['tests/**/*.spec.ts', 'plugins/*/tests/**/*.spec.ts'], { cwd: rootPath() }).filter((file) => !file.startsWith('tests/authoring/loyalty/')).sort()
  return all.filter((file) => file.includes('/browser/') === browser && (!filter || file.includes(filter))).map((file) => rootPath(file))
}

/** Folders of the plugins that stand in for others in tests; found by the host beside those of plugins/. */
function fixturePlugins(): string[] {
  return globSync('plugins/*/tests/fixtures/*/plugin.ts', { cwd: rootPath() }).map((file) => rootPath(dirname(file)))
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** Runs specs on one database, in a process of their own. */
export async function runOn(name: string, databaseUrl: string, files: string[], folder: string): Promise<Outcome> {
  const resultFile = join(folder, `${name}.json`)
  console.log(`\n${name}: ${files.length} files`)
  const env = {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    STORAGE_PATH: join(folder, name),
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    TEST_RESULT_FILE: resultFile,
    TEST_ENGINE: name,
    BENCHPIN_EXTRA_PLUGINS: [process.env.BENCHPIN_EXTRA_PLUGINS, ...fixturePlugins()].filter(Boolean).join(':'),
  }
  const code = await runAceChild(['run-specs', ...files], { env })
  if (!existsSync(resultFile)) return { passed: 0, failed: 1, skipped: 0, skips: [`${name}: the run ended before its tests did`] }
  const outcome = JSON.parse(readFileSync(resultFile, 'utf8')) as Outcome
  if (code !== 0 && outcome.failed === 0) outcome.failed = 1
  for (const skip of outcome.skips) console.log(`  skipped on ${name}: ${skip}`)
  console.log(`${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`)
  return outcome
}

/** Properties are tried thousands of times and chaos runs at full size; what the environment says goes first. */
function goLong(): void {
  process.env.PROPERTY_RUNS ??= '2000'
  process.env.CHAOS_RUNS ??= '1'
  process.env.TEST_TIMEOUT ??= '1200000'
}

/**
 * `ace tests`: every spec on SQLite, again on MySQL or MariaDB where one is reachable, and the browser specs in a
 * real Chromium. `--files <part of a path>`, `--db sqlite|mysql` and `--no-browser` narrow it down;
 * `--long` goes to the bottom of things.
 */
export async function run(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: { files: { type: 'string' }, db: { type: 'string' }, 'no-browser': { type: 'boolean' }, 'no-build': { type: 'boolean' }, long: { type: 'boolean' } },
  })
  if (values.long) goLong()
  const folder = mkdtempSync(join(tmpdir(), 'benchpin-tests-'))
  const outcomes: Outcome[] = []
  const onEngines = specs(values.files, false)
  const inBrowser = values['no-browser'] ? [] : specs(values.files, true)
  if (!values['no-build'] && !(await buildFrontEnd())) {
    console.error('The front end does not build.')
    process.exitCode = 1
    return
  }
  if (values.db !== 'mysql' && onEngines.length > 0) outcomes.push(await runOn('sqlite', join(folder, 'sqlite.sqlite'), onEngines, folder))
  if (values.db !== 'sqlite' && onEngines.length > 0) {
    const server = await reachableMysql()
    if (server) {
      const { url, drop } = await freshMysqlDatabase(server)
      outcomes.push(await runOn('mysql', url, onEngines, folder))
      await drop()
    } else if (process.env.REQUIRE_MYSQL === '1') {
      outcomes.push({ passed: 0, failed: 1, skipped: 0, skips: [] })
      console.error('\nmysql: required by REQUIRE_MYSQL=1, and none answers. Start one or set TEST_MYSQL_URL.')
    } else {
      outcomes.push({ passed: 0, failed: 0, skipped: 1, skips: [] })
      console.log('\n  skipped on mysql: no server answers at TEST_MYSQL_URL or mysql://root@127.0.0.1:3306')
    }
  }
  if (inBrowser.length > 0) outcomes.push(await runOn('browser', join(folder, 'browser.sqlite'), inBrowser, folder))
  const sum = (key: 'passed' | 'failed' | 'skipped') => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  const failed = sum('failed') + (sum('passed') === 0 ? 1 : 0)
  rmSync(folder, { recursive: true, force: true })
  console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`)
  process.exitCode = failed > 0 ? 1 : 0
}
