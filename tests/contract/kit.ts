import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { rootPath } from '@benchpin/kernel'
import type { ContractOutcome } from '../../kernel/contract/outcome.ts'

/** What `plugin:check` answered. */
export interface Checked {
  code: number
  printed: string
  outcome: ContractOutcome | null
  /** Ids of the checks that failed. */
  failed: string[]
}

/** The database that this run of the tests is on. */
export const ENGINE = process.env.TEST_ENGINE === 'mysql' ? 'mysql' : 'sqlite'

/** Runs `plugin:check` as an author does. */
export function check(target: string, ...options: string[]): Promise<Checked> {
  return new Promise((resolve) => {
    const env = { ...process.env, BENCHPIN_EXTRA_PLUGINS: '', NO_COLOR: '1' }
    const child = spawn(process.execPath, [rootPath('ace.js'), 'plugin:check', target, '--json', ...options], { cwd: rootPath(), env, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let printed = ''
    child.stdout.on('data', (text: Buffer) => (out += text.toString()))
    child.stderr.on('data', (text: Buffer) => (printed += text.toString()))
    child.once('exit', (code) => {
      const outcome = out.includes('{') ? (JSON.parse(out.slice(out.indexOf('{'))) as ContractOutcome) : null
      const failed = (outcome?.checks ?? []).filter(({ findings }) => findings.some(({ kind = 'fault' }) => kind === 'fault')).map(({ id }) => id)
      resolve({ code: code ?? 1, printed: printed + out, outcome, failed: [...new Set(failed)] })
    })
  })
}

/** What failed, as a test that fails shows it. */
export function words({ outcome, printed }: Checked): string {
  const faults = (outcome?.checks ?? []).flatMap(({ id, on, findings }) => findings.filter(({ kind = 'fault' }) => kind === 'fault').map(({ where, what }) => `${id} (${on}) ${where}: ${what}`))
  return faults.length > 0 ? faults.join('\n') : printed
}

/** Names of the folders in a folder. */
export function foldersIn(...path: string[]): string[] {
  return readdirSync(rootPath(...path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** A check that is to be run with others. */
export interface PlannedCheck {
  name: string
  target: string
  options: readonly string[]
}

/** Processes beside each other: one for each core, up to four. */
const LANES = Math.max(1, Math.min(4, availableParallelism()))

/**
 * Runs checks beside each other, as many as there are cores; nothing starts before one is asked for.
 *
 * @returns what a check came to, by name
 */
export function together(planned: readonly PlannedCheck[]): (name: string) => Promise<Checked> {
  let lanes: Promise<void>[] | null = null
  const waiting = [...planned]
  const done = new Map(planned.map(({ name }) => [name, Promise.withResolvers<Checked>()]))
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.get(next.name)!.resolve(await check(next.target, ...next.options))
  }
  return (name) => {
    lanes ??= Array.from({ length: LANES }, lane)
    return done.get(name)!.promise
  }
}
