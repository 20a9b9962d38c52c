import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { loadEnvFile } from 'node:process'
import { MissingSettingError } from './errors.ts'
import { rootPath } from './paths.ts'

/** Settings of the process, read from the environment once. README has the table. */
export interface Environment {
  nodeEnv: 'production' | 'development' | 'test'
  port: number
  host: string
  /** `mysql://user:password@host:port/name`, or the path of an SQLite file. */
  databaseUrl: string
  appKey: string
  logLevel: string
  /** Public address of the application; links in mails begin with it. */
  appUrl: string
  /** Folder of what the application writes: the database of the embedded default, files, the key. */
  storage: string
  /** The demo: a local mailbox page, sign-in hints, sandboxes in place of vendors. */
  demo: boolean
  /** Processes that serve and share the port; one on SQLite, which has one writer. */
  webProcesses: number
  /** The session cookie is sent over https only. */
  secureCookies: boolean
}

let prepared: Environment | null = null

function storedKey(storage: string): string {
  const file = `${storage}/app_key`
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dirname(file), { recursive: true })
  const key = randomBytes(32).toString('base64url')
  writeFileSync(file, key, { mode: 0o600 })
  return key
}

function read(): Environment {
  const nodeEnv = (process.env.NODE_ENV ?? 'development') as Environment['nodeEnv']
  const storage = process.env.STORAGE_PATH ?? rootPath('storage')
  const port = Number(process.env.PORT ?? 3333)
  const host = process.env.HOST ?? '127.0.0.1'
  const demo = process.env.BENCHPIN_DEMO === '1'
  const appKey = process.env.APP_KEY ?? (nodeEnv === 'production' && !demo ? null : storedKey(storage))
  if (!appKey) throw new MissingSettingError('APP_KEY', 'Set it to a random text of 32 characters or more; sessions and secrets are encrypted with it.')
  const databaseUrl = process.env.DATABASE_URL ?? `${storage}/benchpin.sqlite`
  const appUrl = process.env.APP_URL ?? `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${port}`
  return {
    nodeEnv,
    port,
    host,
    databaseUrl,
    webProcesses: databaseUrl.startsWith('mysql:') ? Math.max(1, Math.trunc(Number(process.env.WEB_PROCESSES ?? 1)) || 1) : 1,
    appKey,
    logLevel: process.env.LOG_LEVEL ?? (nodeEnv === 'test' ? 'fatal' : 'info'),
    appUrl,
    storage,
    demo,
    secureCookies: appUrl.startsWith('https:'),
  }
}

/** Reads `.env` and the environment, and fixes what the rest of the process relies on: UTC, and Adonis' own names. */
export function prepareEnvironment(): Environment {
  if (prepared) return prepared
  if (existsSync(rootPath('.env'))) loadEnvFile(rootPath('.env'))
  prepared = read()
  process.env.TZ = 'UTC'
  process.env.NODE_ENV = prepared.nodeEnv
  process.env.PORT = String(prepared.port)
  process.env.HOST = prepared.host
  return prepared
}

/** The settings of this process. */
export function environment(): Environment {
  return prepared ?? prepareEnvironment()
}
