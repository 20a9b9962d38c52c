import { randomBytes } from 'node:crypto'
import { FIRST_ID } from './id_ranges.ts'
import type { CapturedStatement } from './measured.ts'
import type { PlainConnection, PlainResult } from './plain_driver.ts'

/** How far a counter's next values may lie from the one that was read: several numbers are taken at once. */
const NEIGHBOURS = 100
const IDEMPOTENCY_KEY = /^[a-z_.]+:[0-9a-f]{64}$/

/**
 * One run of captured statements with records of its own. The captured bindings hold ids and numbers of the run that was
 * captured; each is exchanged for the one that takes its place here:
 *
 * - it begins with the pairs given: the captured document's id and the fresh document's;
 * - every answer is laid beside the captured answer: an id in a column of a row, or of an INSERT, makes a pair with the
 *   id that stands there now. So a line's item, a payment just written, the next number and the audit chain's head
 *   follow by themselves;
 * - ids lie in a range of their own for each table (`spreadIds`), so a number means one record wherever it stands,
 *   inside texts and JSON too; a value just above a known one is the same distance above its pair, as rows of one
 *   INSERT and a counter that moves on are;
 * - an idempotency key is a fresh one.
 *
 * A statement that touches another count of rows than the captured one did other work: that is an error.
 */
export class Replay {
  readonly #pairs: Map<number, number>
  readonly #texts = new Map<string, string>()

  constructor(pairs: ReadonlyMap<number, number>) {
    this.#pairs = new Map(pairs)
  }

  /** Runs the statements in their order on one connection. */
  async run(statements: readonly CapturedStatement[], connection: PlainConnection): Promise<void> {
    for (const { sql, bindings, result } of statements) {
      const answer = await connection.run(sql, bindings.map((binding) => this.#exchanged(binding)))
      this.#learn(result, answer, sql)
    }
  }

  #learn(before: PlainResult, now: PlainResult, sql: string): void {
    const touched = before.affected ?? before.rows?.length
    const touchedNow = now.affected ?? now.rows?.length
    // BEGIN and COMMIT answered nothing.
    if (touched !== undefined && touched !== touchedNow) {
      throw new Error(`The replay did other work than the application: ${touched} rows then, ${touchedNow} now: ${sql}`)
    }
    if (before.insertId && now.insertId) this.#pairs.set(before.insertId, now.insertId)
    for (const [index, row] of (before.rows ?? []).entries()) {
      for (const [name, value] of Object.entries(row)) {
        const present = now.rows?.[index]?.[name]
        if (typeof value === 'number' && value >= FIRST_ID && typeof present === 'number') this.#pairs.set(value, present)
      }
    }
  }

  #number(value: number): number {
    if (value < FIRST_ID) return value
    for (let distance = 0; distance <= NEIGHBOURS; distance++) {
      const pair = this.#pairs.get(value - distance)
      if (pair !== undefined) return pair + distance
    }
    return value
  }

  #exchanged(binding: unknown): unknown {
    if (typeof binding === 'number') return this.#number(binding)
    if (typeof binding !== 'string') return binding
    if (IDEMPOTENCY_KEY.test(binding)) {
      const fresh = this.#texts.get(binding) ?? `${binding.slice(0, binding.indexOf(':'))}:${randomBytes(32).toString('hex')}`
      this.#texts.set(binding, fresh)
      return fresh
    }
    return binding.replace(/\d{8,}/g, (figures) => String(this.#number(Number(figures))))
  }
}
