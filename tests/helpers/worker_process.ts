import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rootPath } from '../../kernel/boot/paths.ts'

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** `ace work` in a process of its own, on the present environment's database. */
export interface WorkerProcess {
  child: ChildProcess
  /** Ends it as a power failure would; answers when it is gone. */
  kill(): Promise<void>
  /** Asks it to end; answers its exit code when it has. */
  stop(): Promise<number | null>
}

/** Starts a worker. It does what is due as soon as it is up. */
export function startWorker(env: Record<string, string> = {}): WorkerProcess {
  const child = spawn(process.execPath, [rootPath('ace.js'), 'work'], { cwd: rootPath(), env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  running.add(child)
  const end = async (signal: NodeJS.Signals) => {
    running.delete(child)
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }
  return { child, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
}
