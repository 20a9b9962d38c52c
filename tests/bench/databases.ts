import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createConnection } from 'mysql2/promise'
import { runAceChild } from '../../kernel/boot/programs/child.ts'
import { freshMysqlDatabase } from '../../kernel/boot/programs/test_mysql.ts'
import { rootPath } from '../../kernel/boot/paths.ts'
import type { Engine } from './rows.ts'

/** The day on which the benchmark's demo is loaded: the same data every time. */
const TODAY = '2026-11-21'
const SOURCES = ['database/**/*.ts', 'plugins/*/{demo,migrations}/**/*.ts']
const DEMO_NAME = 'benchpin_bench_demo'

/** Where the benchmark keeps databases that it may use again. */
export const BENCH_FOLDER = rootPath('storage/bench')

/** An empty database, and how to be rid of it. */
export async function emptyDatabase(engine: Engine, server: string | null): Promise<{ url: string; drop: () => Promise<void> }> {
  if (engine === 'mysql') return freshMysqlDatabase(server!)
  const file = `${BENCH_FOLDER}/selling.sqlite`
  const drop = async () => ['', '-wal', '-shm'].forEach((end) => rmSync(file + end, { force: true }))
  await drop()
  return { url: file, drop }
}

function stateOfSources(): string {
  const hash = createHash('sha256').update(TODAY)
  for (const file of globSync(SOURCES, { cwd: rootPath() }).sort()) hash.update(file).update(String(statSync(rootPath(file)).mtimeMs))
  return hash.digest('hex')
}

async function recreate(engine: Engine, server: string | null): Promise<string> {
  if (engine === 'sqlite') {
    const file = `${BENCH_FOLDER}/demo.sqlite`
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    return file
  }
  const connection = await createConnection({ uri: server! })
  await connection.query(`drop database if exists ${DEMO_NAME}`)
  await connection.query(`create database ${DEMO_NAME} character set utf8mb4 collate utf8mb4_bin`)
  await connection.end()
  return demoUrl(engine, server)
}

function demoUrl(engine: Engine, server: string | null): string {
  if (engine === 'sqlite') return `${BENCH_FOLDER}/demo.sqlite`
  const url = new URL(server!)
  url.pathname = `/${DEMO_NAME}`
  return url.href
}

async function isThere(engine: Engine, server: string | null): Promise<boolean> {
  if (engine === 'sqlite') return existsSync(demoUrl(engine, server))
  const connection = await createConnection({ uri: server! })
  const [rows] = await connection.query('select 1 from information_schema.schemata where schema_name = ?', [DEMO_NAME])
  await connection.end()
  return (rows as unknown[]).length > 0
}

/** The demo's database; loaded once, and again when the demo or a migration has changed. */
export async function demoDatabase(engine: Engine, server: string | null, env: Record<string, string>): Promise<string> {
  mkdirSync(BENCH_FOLDER, { recursive: true })
  const stamp = `${BENCH_FOLDER}/demo_${engine}_state`
  const state = stateOfSources()
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === state && (await isThere(engine, server))
  if (isFresh) return demoUrl(engine, server)
  console.log(`${engine}: loading the demo stores, once for many runs`)
  rmSync(stamp, { force: true })
  const url = await recreate(engine, server)
  for (const command of [['migration:run'], ['demo:load', '--today', TODAY]]) {
    if ((await runAceChild(command, { env: { ...env, DATABASE_URL: url, BENCHPIN_DEMO: '1' }, onOutput: () => {} })) !== 0) throw new Error(`ace ${command.join(' ')} failed.`)
  }
  writeFileSync(stamp, state)
  return url
}
