import { rootPath } from '../../kernel/boot/paths.ts'
import { startServer, type ServerProcess } from '../helpers/server_process.ts'

/** A statement as it reached the driver, and what came back. */
export interface CapturedStatement {
  sql: string
  bindings: unknown[]
  /** Which connection ran it. */
  connection: string
  result: { rows: Record<string, unknown>[] | null; insertId: number | null; affected: number | null }
}

/** Counters of the measured process since its start. */
export interface Measurement {
  cpuMs: number
  /** Time inside the second wall. */
  wallMs: number
  statements: number
  /** Statements whose text the wall remembered. */
  cacheHits: number
}

/** The application in a process that can be asked what requests cost. */
export interface MeasuredServer extends ServerProcess {
  measure(): Promise<Measurement>
  /** Runs requests and answers the statements that they sent to the database. */
  capture(requests: () => Promise<unknown>): Promise<CapturedStatement[]>
  /** From then on watches what memory the process holds. */
  watchMemory(): Promise<unknown>
  /** Bytes that it held when the watch began and at most since; ends the watch. */
  memory(): Promise<{ idle: number; peak: number }>
}

/** Starts the measured application. */
export async function startMeasuredServer(): Promise<MeasuredServer> {
  const server = await startServer({ program: [rootPath('tests/bench/measured_server.ts')] })
  const ask = <T>(question: string): Promise<T> =>
    new Promise((resolve) => {
      // Adonis tells its parent a thing or two of its own.
      const listen = (message: { question?: string; answer: T }) => {
        if (message.question !== question) return
        server.child.off('message', listen)
        resolve(message.answer)
      }
      server.child.on('message', listen)
      server.child.send(question)
    })
  return {
    ...server,
    measure: () => ask('measure'),
    watchMemory: () => ask('watchMemory'),
    memory: () => ask('memory'),
    async capture(requests) {
      await ask('capture')
      await requests()
      return ask('captured')
    },
  }
}
