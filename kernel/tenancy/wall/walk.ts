import type { Block } from './block.ts'
import type { Dialect, Findings } from './plan.ts'
import type { TableRules } from './table_rules.ts'

/** What every step of one statement's walk shares. */
export interface Walk {
  readonly dialect: Dialect
  readonly rules: TableRules
  readonly found: Findings
  /**
   * Walks a subquery and returns its SELECT blocks (several for a UNION). Carried here because expressions hold queries
   * and queries hold expressions.
   */
  readonly query: (query: unknown, place: Place) => SelectBlock[]
}

/** Where in the statement the walk stands. */
export interface Place {
  /** The block whose tables can be named here, or null where none can. */
  readonly block: Block | null
  /** Names of the common table expressions in sight. */
  readonly commonTables: ReadonlySet<string>
}

/** A walked SELECT: what it selects, and the tables it may select from. */
export interface SelectBlock {
  readonly block: Block
  readonly projection: readonly unknown[]
}
