import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { runAceChild } from '../boot/programs/child.ts'
import type { CheckOutcome } from './outcome.ts'

/** What is checked, on which database. */
export interface ProcessedCheck {
  plugin: string
  /** The plugin's folder and those of its companions. */
  folders: readonly string[]
  engine: 'sqlite' | 'mysql'
  databaseUrl: string
  /** Temporary; storage of the application under check goes into it. */
  workFolder: string
  browser: boolean
  /** Ids of the checks that count; all where empty. */
  only: readonly string[]
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** Where a process of the kit works. */
export type Surroundings = Pick<ProcessedCheck, 'folders' | 'engine' | 'databaseUrl' | 'workFolder'>

/**
 * Runs a program of the kit to its end, in a process that finds the plugin and its companions and nothing else.
 *
 * @param argv - of ace; the file for the result is put behind it
 * @returns its result, or what it printed where there is none
 */
export async function runMeasured<T>(argv: readonly string[], { folders, engine, databaseUrl, workFolder }: Surroundings, more: readonly string[] = []): Promise<T | string> {
  const storage = join(workFolder, engine)
  mkdirSync(storage, { recursive: true })
  const resultFile = join(storage, `${argv[0]!}.json`)
  let printed = ''
  const env = {
    ...{ NODE_ENV: 'test', DATABASE_URL: databaseUrl, STORAGE_PATH: storage, HOST: '127.0.0.1', PORT: String(await freePort()) },
    ...{ BENCHPIN_ONLY_PLUGINS: folders.join(':'), BENCHPIN_EXTRA_PLUGINS: '', LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal' },
  }
  const code = await runAceChild([...argv, resultFile, ...more], { env, onOutput: (text) => (printed += text) })
  if (process.env.PRINT_ERRORS && printed) console.error(printed)
  if (existsSync(resultFile)) return JSON.parse(readFileSync(resultFile, 'utf8')) as T
  return `it ended with code ${code}.\n${printed.trim().split('\n').slice(0, 12).join('\n')}`
}

/** Runs the checks on one database, in a process that loads the plugin and its companions and nothing else. */
export async function runInProcess(check: ProcessedCheck): Promise<CheckOutcome[]> {
  const { plugin, engine, browser, only } = check
  const outcomes = await runMeasured<CheckOutcome[]>(['contract-run', plugin], check, [...(browser ? ['--browser'] : []), ...only.flatMap((id) => ['--only', id])])
  if (typeof outcomes !== 'string') return outcomes
  const finding = { where: plugin, what: `The application ended before the checks did: ${outcomes}`, advice: 'Load nothing at the top of a module that may fail, and end no process.' }
  return [{ id: 'kernel.loads', title: 'The host loads it', on: engine, findings: [finding], milliseconds: 0 }]
}
