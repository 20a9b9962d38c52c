import { spawn } from 'node:child_process'
import { rootPath } from '../paths.ts'

/** How a child is started. */
export interface ChildOptions {
  env?: Record<string, string>
  /** Called with what it prints; printed to the screen where absent. */
  onOutput?: (text: string) => void
}

/** Runs another program of this Node to its end; answers its exit code. */
export function runNode(argv: string[], options: ChildOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, argv, {
      cwd: rootPath(),
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.onOutput ? 'pipe' : 'inherit', options.onOutput ? 'pipe' : 'inherit'],
    })
    child.stdout?.on('data', (chunk: Buffer) => options.onOutput?.(chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => options.onOutput?.(chunk.toString()))
    const stop = () => child.kill('SIGTERM')
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    child.on('exit', (code, signal) => {
      process.removeListener('SIGTERM', stop)
      process.removeListener('SIGINT', stop)
      resolve(signal ? 1 : (code ?? 1))
    })
  })
}

/** Runs an ace command in a process of its own. */
export function runAceChild(argv: string[], options: ChildOptions = {}): Promise<number> {
  return runNode([rootPath('ace.js'), ...argv], options)
}
