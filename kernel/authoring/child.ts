import { execFile } from 'node:child_process'
import { rootPath } from '../boot/paths.ts'

/** How a child process ended, with all that it printed. */
export interface ChildOutcome {
  code: number
  stdout: string
  /** Both outputs, for a person. */
  printed: string
}

/** Runs a program to its end and keeps what it prints. Never throws: the exit code tells. */
export function capture(program: string, argv: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Promise<ChildOutcome> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', ...options.env }
    execFile(program, [...argv], { cwd: options.cwd ?? rootPath(), env, maxBuffer: 2 ** 26, shell: program === 'npm' && process.platform === 'win32' }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0
      const spawnFault = error && typeof error.code === 'string' ? error.message : ''
      resolve({ code, stdout, printed: [stdout, stderr, spawnFault].filter(Boolean).join('\n').trim() })
    })
  })
}

/** Runs an ace command in a process of its own, quietly: with plugins of its own choice, by `env`. */
export function captureAce(argv: readonly string[], env: Record<string, string> = {}): Promise<ChildOutcome> {
  return capture(process.execPath, [rootPath('ace.js'), ...argv], { env: { LOG_LEVEL: 'fatal', PORT: '0', ...env } })
}
