import type { Dialect, Verdict } from './plan.ts'
import { readStatement } from './read_statement.ts'
import type { TableRules } from './table_rules.ts'

/** Texts remembered per dialect. An application has a few thousand; IN lists of many lengths add more. */
const CAPACITY = 5_000

/** Remembers the verdicts of the texts used last, for one set of rules at one version. */
export class VerdictCache {
  readonly #rules: TableRules
  readonly #verdicts: Record<Dialect, Map<string, Verdict>> = { sqlite: new Map(), mysql: new Map() }
  #version = -1
  /** How many look-ups found their text remembered. */
  hits = 0

  constructor(rules: TableRules) {
    this.#rules = rules
  }

  /** The verdict of a text, read now if it is not remembered. */
  verdictOf(dialect: Dialect, sql: string): Verdict {
    if (this.#version !== this.#rules.version) this.#forget()
    const verdicts = this.#verdicts[dialect]
    const known = verdicts.get(sql)
    if (known !== undefined) {
      this.hits += 1
      // A Map keeps insertion order: moving a text to the end makes the first one the least recently used.
      verdicts.delete(sql)
      verdicts.set(sql, known)
      return known
    }
    const verdict = readStatement(dialect, sql, this.#rules)
    verdicts.set(sql, verdict)
    if (verdicts.size > CAPACITY) {
      const oldest = verdicts.keys().next()
      if (oldest.done !== true) verdicts.delete(oldest.value)
    }
    return verdict
  }

  #forget(): void {
    this.#verdicts.sqlite.clear()
    this.#verdicts.mysql.clear()
    this.#version = this.#rules.version
  }
}

const caches = new WeakMap<TableRules, VerdictCache>()

/** The cache that belongs to a set of rules. */
export function verdictCacheOf(rules: TableRules): VerdictCache {
  let cache = caches.get(rules)
  if (cache === undefined) {
    cache = new VerdictCache(rules)
    caches.set(rules, cache)
  }
  return cache
}
