import { spawn } from 'node:child_process'
import { rootPath } from '../paths.ts'
import { runAceChild } from './child.ts'

/**
 * `ace dev`: the application with hot reload: Vite's dev server inside the process, and a restart of the process
 * when a server file changes.
 */
export async function run(): Promise<void> {
  process.env.NODE_ENV = 'development'
  process.env.BENCHPIN_DEMO ??= '1'
  process.env.DEV_MODE = '1'
  if ((await runAceChild(['migration:run'])) !== 0) {
    process.exitCode = 1
    return
  }
  const watched = ['kernel', 'plugins', 'config'].flatMap((folder) => ['--watch-path', rootPath(folder)])
  const child = spawn(process.execPath, [...watched, '--watch-preserve-output', rootPath('ace.js'), 'start'], { stdio: 'inherit', cwd: rootPath() })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  await new Promise((resolve) => child.on('exit', resolve))
}
