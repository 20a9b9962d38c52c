import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { rootPath } from '../../kernel/boot/paths.ts'

const START_WITHIN_MS = 45_000
const END_WITHIN_MS = 10_000

/** A server that runs in a process of its own, on a port of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:<port>`. */
  url: string
  /** From the start of the process to its first answer of `/health`. */
  startedInMs: number
  child: ChildProcess
  /** Ends it as a power failure would; answers when it is gone. */
  kill(): Promise<void>
  /** Asks it to end; answers when it has. */
  stop(): Promise<void>
}

/** What a server is started with. */
export interface ServerOptions {
  env?: Record<string, string>
  /** Program and arguments; `ace start` where absent. */
  program?: [string, ...string[]]
  /** A path that answers once the server is up; `/health` where absent. */
  ready?: string
}

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  running.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  const timer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS)
  await gone
  clearTimeout(timer)
}

/**
 * Starts a server on the present environment's database and answers when it serves.
 *
 * @throws Error where it ends, or does not answer within 45 seconds
 */
export async function startServer({ env = {}, program = [rootPath('ace.js'), 'start'], ready = '/health' }: ServerOptions = {}): Promise<ServerProcess> {
  const port = await freePort()
  const [file, ...argv] = program
  const started = performance.now()
  const child = fork(file, argv, { cwd: rootPath(), env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port) }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  running.add(child)
  const url = `http://127.0.0.1:${port}`
  while (!(await answers(url + ready))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended before it answered: ${file} ${argv.join(' ')}`)
    if (performance.now() - started > START_WITHIN_MS) {
      await end(child, 'SIGKILL')
      throw new Error(`The server did not answer within ${START_WITHIN_MS / 1000} s: ${file} ${argv.join(' ')}`)
    }
    await pause(10)
  }
  return { url, startedInMs: performance.now() - started, child, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') }
}
