import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { buildFrontEnd } from '../../kernel/boot/programs/build.ts'
import { reachableMysql } from '../../kernel/boot/programs/test_mysql.ts'
import { rootPath } from '../../kernel/boot/paths.ts'
import { BENCH_FOLDER, demoDatabase, emptyDatabase } from './databases.ts'
import type { PartOptions } from './parts.ts'
import { measurePlain } from './plain_rows.ts'
import { row, tableOf, type BenchRow, type Engine } from './rows.ts'

/** Production, under a key of this run; what it writes stays in the benchmark's folder. */
function environmentOfParts(): Record<string, string> {
  return { NODE_ENV: 'production', APP_KEY: randomBytes(32).toString('base64url'), STORAGE_PATH: `${BENCH_FOLDER}/storage`, LOG_LEVEL: 'warn', HOST: '127.0.0.1', BENCHPIN_DEMO: '' }
}

function runPart(part: string, databaseUrl: string, env: Record<string, string>, options: PartOptions): Promise<BenchRow[]> {
  return new Promise((resolve, reject) => {
    let rows: BenchRow[] | null = null
    const child = fork(rootPath('tests/bench/run_part.ts'), [part, JSON.stringify(options)], { cwd: rootPath(), env: { ...process.env, ...env, DATABASE_URL: databaseUrl } })
    child.on('message', (message: { rows?: BenchRow[] }) => (rows = message.rows ?? rows))
    child.on('exit', () => (rows ? resolve(rows) : reject(new Error(`${options.engine}: the part "${part}" ended before its figures were there.`))))
  })
}

/**
 * `ace bench`: sales, lists, search, start and page weight on MariaDB and SQLite, with what plain Adonis and the plain
 * driver do beside them. Prints a table and writes bench.json. `BENCH_SECONDS` is the length of one measurement.
 */
export async function runBench(): Promise<void> {
  const started = performance.now()
  const seconds = Number(process.env.BENCH_SECONDS ?? 4)
  if (!(await buildFrontEnd())) throw new Error('The front end does not build. Run `npm run build` to see why.')
  mkdirSync(BENCH_FOLDER, { recursive: true })
  const env = environmentOfParts()
  const server = await reachableMysql()
  if (!server) console.log('mysql: skipped, no server answers at TEST_MYSQL_URL or mysql://root@127.0.0.1:3306')
  const yardstick = [...(await measurePlain(seconds / 2))]
  const rows: BenchRow[] = yardstick.map(([, result]) => row('plain Adonis JSON', '-', { ...result, measure: 'yardstick' }))
  for (const engine of (server ? ['mysql', 'sqlite'] : ['sqlite']) as Engine[]) {
    const options: PartOptions = { engine, seconds, yardstick }
    console.log(`${engine}: sales, receivables`)
    const { url, drop } = await emptyDatabase(engine, server)
    const parts = async () => [...(await runPart('selling', url, env, options)), ...(await runPart('owing', url, env, options))]
    rows.push(...(await parts().finally(drop)))
    const demo = await demoDatabase(engine, server, env)
    console.log(`${engine}: lists, search, start`)
    rows.push(...(await runPart('reading', demo, env, options)))
  }
  writeFileSync(rootPath('bench.json'), JSON.stringify({ at: new Date().toISOString(), node: process.version, seconds, rows }, null, 2) + '\n')
  console.log(`\n${tableOf(rows)}\n\n${Math.round((performance.now() - started) / 1000)} s; figures in bench.json`)
  process.exitCode = rows.some(({ met }) => met === false) ? 1 : 0
}
