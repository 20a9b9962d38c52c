import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment, rootPath } from '@benchpin/kernel'
import { startServer, type ServerProcess } from '../helpers/server_process.ts'

const COPIED = ['ace.js', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE', 'kernel', 'plugins', 'resources', 'config', 'database', 'public']

/** Skips what asks nothing of the database, so that it need not be tried on both. */
export const ON_SQLITE_ONLY: [boolean, string] = [process.env.TEST_ENGINE === 'mysql', 'It asks nothing of the database: tried on SQLite']

/** What a command came to. */
export interface Ran {
  code: number
  stdout: string
  printed: string
}

/** A copy of this installation in a folder of its own, with its own storage and database; it borrows the libraries. */
export class Installation {
  readonly path = mkdtempSync(join(tmpdir(), 'benchpin-installation-'))
  readonly storage = join(this.path, 'storage')
  readonly #more: Record<string, string>

  /** @param more - environment of its processes; its database is an SQLite file of its own where none is named */
  constructor(more: Record<string, string> = {}) {
    for (const name of COPIED) if (existsSync(rootPath(name))) cpSync(rootPath(name), join(this.path, name), { recursive: true, preserveTimestamps: true })
    symlinkSync(rootPath('node_modules'), join(this.path, 'node_modules'))
    mkdirSync(join(this.storage, 'tmp'), { recursive: true })
    // Its front end is as fresh as ours: what brings no screens needs no build.
    const state = rootPath('storage/tmp/front_end_state')
    if (existsSync(state)) cpSync(state, join(this.storage, 'tmp/front_end_state'))
    this.#more = more
  }

  /** Environment of its processes. */
  environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
    return {
      ...process.env,
      ...{ NODE_ENV: 'test', STORAGE_PATH: this.storage, DATABASE_URL: join(this.storage, 'benchpin.sqlite'), BENCHPIN_EXTRA_PLUGINS: '' },
      ...{ NO_COLOR: '1', LOG_LEVEL: 'fatal', PORT: '0', ...this.#more, ...more },
    }
  }

  /** Runs an ace command in it. */
  ace(...argv: string[]): Promise<Ran> {
    return this.aceWith({}, ...argv)
  }

  /** The same, with more in the environment. */
  aceWith(more: Record<string, string>, ...argv: string[]): Promise<Ran> {
    return new Promise((resolve) => {
      execFile(process.execPath, [join(this.path, 'ace.js'), ...argv], { cwd: this.path, env: this.environment(more), maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, printed: `${stdout}\n${stderr}` })
      })
    })
  }

  /** Starts it, and waits until it answers. */
  start(): Promise<ServerProcess> {
    return startServer({ program: [join(this.path, 'ace.js'), 'start'], env: this.environment() as Record<string, string> })
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** A copy that shares the database and the key of this process: tenants and sessions made here are good there. */
export function installationOnThisDatabase(): Installation {
  const { databaseUrl, appKey } = environment()
  return new Installation({ DATABASE_URL: databaseUrl, APP_KEY: appKey })
}
