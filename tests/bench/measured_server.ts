import { enableCompileCache } from 'node:module'
import { createIgnitor } from '../../kernel/boot/application.ts'
import { databaseManager } from '../../kernel/database/client.ts'
import { wallStatistics } from '../../kernel/tenancy/wall/index.ts'
import type { CapturedStatement, Measurement } from './measured.ts'

/**
 * The application as `ace start` serves it, in a process that tells its parent what a request costs: CPU time, the
 * second wall's share of it, and the statements that reach the driver.
 */
interface QueryEvent {
  sql: string
  bindings?: unknown[]
  __knexUid: string
  __knexQueryUid: string
}

interface QueryEmitter {
  on(event: 'query', listener: (query: QueryEvent) => void): void
  on(event: 'query-response', listener: (response: unknown, query: QueryEvent & { response: unknown }) => void): void
}

let captured: CapturedStatement[] | null = null

/** mysql2 answers `[rows or header, fields]`, better-sqlite3 rows or `{ changes, lastInsertRowid }`. */
function resultOf(response: unknown): CapturedStatement['result'] {
  const own = Array.isArray(response) && response.length === 2 && (response[1] === undefined || Array.isArray(response[1])) ? (response[0] as unknown) : response
  if (Array.isArray(own)) return { rows: own as Record<string, unknown>[], insertId: null, affected: null }
  const header = (own ?? {}) as { insertId?: number; affectedRows?: number; lastInsertRowid?: number; changes?: number }
  return { rows: null, insertId: header.insertId ?? header.lastInsertRowid ?? null, affected: header.affectedRows ?? header.changes ?? null }
}

function listen(): void {
  const client = databaseManager().connection().getWriteClient() as unknown as QueryEmitter
  const open = new Map<string, CapturedStatement>()
  client.on('query', ({ sql, bindings = [], __knexUid, __knexQueryUid }) => {
    if (!captured) return
    const statement: CapturedStatement = { sql, bindings, connection: __knexUid, result: { rows: null, insertId: null, affected: null } }
    captured.push(statement)
    open.set(__knexQueryUid, statement)
  })
  client.on('query-response', (_response, { __knexQueryUid, response }) => {
    const statement = open.get(__knexQueryUid)
    open.delete(__knexQueryUid)
    if (statement) statement.result = resultOf(response)
  })
}

function measurement(): Measurement {
  const { user, system } = process.cpuUsage()
  const { nanoseconds, statements, cacheHits } = wallStatistics
  return { cpuMs: (user + system) / 1000, wallMs: nanoseconds / 1e6, statements, cacheHits }
}

const memory = { idle: 0, peak: 0, timer: undefined as ReturnType<typeof setInterval> | undefined }

/** Often enough that no batch of an export passes unseen. */
const LOOK_EVERY_MS = 5

function watchMemory(): null {
  memory.idle = memory.peak = process.memoryUsage.rss()
  memory.timer = setInterval(() => (memory.peak = Math.max(memory.peak, process.memoryUsage.rss())), LOOK_EVERY_MS)
  return null
}

const answers: Record<string, () => unknown> = {
  measure: () => {
    wallStatistics.enable()
    return measurement()
  },
  capture: () => {
    captured = []
    return null
  },
  watchMemory,
  memory: () => {
    clearInterval(memory.timer)
    return { idle: memory.idle, peak: memory.peak }
  },
  captured: () => {
    const statements = captured
    captured = null
    return statements
  },
}

enableCompileCache()
const ignitor = await createIgnitor()
await ignitor.httpServer().start()
listen()
process.on('message', (question: string) => process.send?.({ question, answer: answers[question]?.() ?? null }))
// The server keeps the process alive, not the line to its parent: SIGTERM ends it.
process.channel?.unref()
