import type { BenchStore } from './bench_store.ts'
import { load, type LoadResult } from './load.ts'
import type { CapturedStatement } from './measured.ts'
import { plainConnect, type PlainConnection } from './plain_driver.ts'
import { Replay } from './replay.ts'

/** What one finalize-and-pay asked of the database in its transaction, and whose invoice it was. */
export interface CapturedSale {
  invoiceId: number
  statements: CapturedStatement[]
}

/** Statements from BEGIN to COMMIT, of a request that was the only one. */
export function transactionOf(statements: readonly CapturedStatement[]): CapturedStatement[] {
  const first = statements.findIndex(({ sql }) => sql.startsWith('BEGIN'))
  const last = statements.findIndex(({ sql }) => sql.startsWith('COMMIT'))
  if (first < 0 || last < first) throw new Error('The captured request opened no transaction.')
  return statements.slice(first, last + 1)
}

/** Connections that clients take turns with where there are fewer than clients. */
class Connections {
  readonly #free: PlainConnection[]
  readonly #waiting: ((connection: PlainConnection) => void)[] = []
  readonly #all: readonly PlainConnection[]

  constructor(connections: readonly PlainConnection[]) {
    this.#all = connections
    this.#free = [...connections]
  }

  async use<T>(work: (connection: PlainConnection) => Promise<T>): Promise<T> {
    const connection = this.#free.pop() ?? (await new Promise<PlainConnection>((resolve) => this.#waiting.push(resolve)))
    try {
      return await work(connection)
    } finally {
      const next = this.#waiting.shift()
      if (next) next(connection)
      else this.#free.push(connection)
    }
  }

  async close(): Promise<void> {
    for (const connection of this.#all) await connection.close()
  }
}

/** The same statements through the driver alone: what the database itself can do. */
export class BareSales {
  readonly #connections: Connections
  readonly #sale: CapturedSale

  constructor(connections: Connections, sale: CapturedSale) {
    this.#connections = connections
    this.#sale = sale
  }

  /** As many connections as clients on MySQL; one on SQLite, as the application has. */
  static async open(databaseUrl: string, clients: number, sale: CapturedSale): Promise<BareSales> {
    const connect = plainConnect(databaseUrl)
    const count = databaseUrl.startsWith('mysql:') ? clients : 1
    return new BareSales(new Connections(await Promise.all(Array.from({ length: count }, connect))), sale)
  }

  /** Replays the sale on prepared invoices. A deadlock is rolled back and tried again, as the application does. */
  load(store: BenchStore, clients: number, seconds: number): Promise<LoadResult & { times: number[] }> {
    const work = async (): Promise<void | false> => {
      const invoice = store.next()
      if (!invoice) return false
      await this.#connections.use(async (connection) => {
        while (!(await this.#succeeds(connection, invoice.id)));
      })
    }
    return load({ clients, seconds, work })
  }

  close(): Promise<void> {
    return this.#connections.close()
  }

  async #succeeds(connection: PlainConnection, invoiceId: number): Promise<boolean> {
    try {
      await new Replay(new Map([[this.#sale.invoiceId, invoiceId]])).run(this.#sale.statements, connection)
      return true
    } catch (error) {
      await connection.run('ROLLBACK', [])
      if ((error as { code?: string }).code === 'ER_LOCK_DEADLOCK') return false
      throw error
    }
  }
}
