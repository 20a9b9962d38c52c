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
  /** Whether processes that serve also run jobs, deliver events and do long work; `JOBS=off` leaves it to `ace work`. */
  jobs: boolean
  /** Name under which the installed app stands on a phone or computer. */
  appName: string
  /** Where the daily backup is written; null where none is. Best on another disk. */
  backupFolder: string | null
  /** Days that daily backups are kept. */
  backupDays: number
  /** Platform admins must have a second factor; it is offered to them in any case. */
  platformSecondFactor: boolean
  /** `redis://user:password@host:port/number`: rate limits and live updates across processes; null where each process is on its own. */
  redisUrl: string | null
  /** The session cookie is sent over https only. */
  secureCookies: boolean
}

let prepared: Environment | null = null
let fileRead = false

/** Takes `.env` into the environment, once. */
function readEnvironmentFile(): void {
  if (!fileRead && existsSync(rootPath('.env'))) loadEnvFile(rootPath('.env'))
  fileRead = true
}

/** The folder of what the application writes; asks for no other setting, so that builds can use it. */
export function storageFolder(): string {
  readEnvironmentFile()
  return process.env.STORAGE_PATH ?? rootPath('storage')
}

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
  const storage = storageFolder()
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
    redisUrl: process.env.REDIS_URL || null,
    appKey,
    logLevel: process.env.LOG_LEVEL ?? (nodeEnv === 'test' ? 'fatal' : 'info'),
    appUrl,
    storage,
    demo,
    jobs: process.env.JOBS !== 'off',
    appName: (process.env.APP_NAME ?? 'Benchpin').slice(0, 60),
    backupFolder: process.env.BACKUP_FOLDER || null,
    backupDays: Math.max(1, Math.trunc(Number(process.env.BACKUP_DAYS ?? 14)) || 14),
    platformSecondFactor: process.env.PLATFORM_SECOND_FACTOR === 'required',
    secureCookies: appUrl.startsWith('https:'),
  }
}

/** Reads `.env` and the environment, and fixes what the rest of the process relies on: UTC, and Adonis' own names. */
export function prepareEnvironment(): Environment {
  if (prepared) return prepared
  readEnvironmentFile()
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
