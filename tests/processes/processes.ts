import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { environment, rootPath } from '@benchpin/kernel'

/** Longest that a process may take to answer, in milliseconds. */
const DEADLINE = 60_000
/** Between two questions whether it answers, in milliseconds. */
const POLL = 50

/** What another process of the application shares with this one: database, key, plugins. */
function sharedEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { databaseUrl, appKey, storage } = environment()
  return { ...process.env, NODE_ENV: 'test', DATABASE_URL: databaseUrl, APP_KEY: appKey, STORAGE_PATH: storage, NO_COLOR: '1', LOG_LEVEL: 'fatal', ...more }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/health`).then(
    ({ ok }) => ok,
    () => false
  )
}

/** A web process of its own, on the database of this one. */
export class WebProcess {
  readonly #child: ChildProcess
  readonly address: string

  constructor(child: ChildProcess, address: string) {
    this.#child = child
    this.address = address
  }

  /** Ends it, and waits until it has ended. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGTERM')
    await ended
  }
}

/**
 * Starts a web process and waits until it answers.
 *
 * @param more - environment beside what it shares with this process
 * @throws Error with what it printed, where it ends or does not answer in time
 */
export async function startWeb(more: Record<string, string> = {}): Promise<WebProcess> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [rootPath('ace.js'), 'start'], { cwd: rootPath(), env: sharedEnvironment({ PORT: String(port), HOST: '127.0.0.1', ...more }), stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  child.stdout?.on('data', (text: Buffer) => (printed += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (printed += text.toString()))
  const deadline = Date.now() + DEADLINE
  while (child.exitCode === null && Date.now() < deadline) {
    if (await answers(address)) return new WebProcess(child, address)
    await setTimeout(POLL)
  }
  child.kill('SIGKILL')
  throw new Error(`The web process did not answer: ${printed}`)
}

/** Runs an ace command in a process of its own, to its end. */
export function runAce(...argv: string[]): Promise<{ code: number | null; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [rootPath('ace.js'), ...argv], { cwd: rootPath(), env: sharedEnvironment({ PORT: '0' }), stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    child.stdout?.on('data', (text: Buffer) => (printed += text.toString()))
    child.stderr?.on('data', (text: Buffer) => (printed += text.toString()))
    child.once('exit', (code) => resolve({ code, printed }))
  })
}
