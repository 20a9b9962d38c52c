import type { RefusalReason } from './errors.ts'

/** The SQL that a statement is written in. MariaDB is `mysql`. */
export type Dialect = 'sqlite' | 'mysql'

/** What a statement does, as far as the wall tells them apart. */
export type StatementKind = 'select' | 'insert' | 'upsert' | 'update' | 'delete' | 'transaction' | 'pragma'

/** What was learned of one SQL text. Holds for every run of it; only the bindings and the scope are compared anew. */
export interface StatementPlan {
  readonly refusal: null
  readonly kind: StatementKind
  /** How many `?` the text has, which is how many bindings a run must bring. */
  readonly placeholders: number
  /** Zero-based bindings which must equal the current tenant's id. */
  readonly tenantPositions: readonly number[]
  /** Tenant tables touched: without a current tenant the statement is refused. */
  readonly tenantTables: readonly string[]
  /** Platform tables touched: only the platform's own work may. */
  readonly platformTables: readonly string[]
  /** Tables written, of either kind. */
  readonly writtenTables: readonly string[]
  /** Audited tenant tables written: each needs the model layer's permit. */
  readonly permitTables: readonly string[]
}

/** A text that no binding can make right. Kept as plain data, since an error's stack belongs to one run. */
export interface RefusedPlan {
  readonly refusal: { readonly reason: RefusalReason; readonly advice: string }
}

/** The cached outcome of reading one SQL text. */
export type Verdict = StatementPlan | RefusedPlan

/** What the reading of a statement gathers before it becomes a plan. */
export class Findings {
  kind: StatementKind = 'select'
  readonly tenantPositions = new Set<number>()
  readonly tenantTables = new Set<string>()
  readonly platformTables = new Set<string>()
  readonly writtenTables = new Set<string>()
  readonly permitTables = new Set<string>()
  /** Ordinals of the `?` seen, and counts of the blocks and tables seen: compared with a census of the whole tree. */
  readonly placeholders = new Set<number>()
  blocks = 0
  tables = 0

  /** Freezes what was found for a text with so many `?`. */
  toPlan(placeholders: number): StatementPlan {
    return {
      refusal: null,
      kind: this.kind,
      placeholders,
      tenantPositions: [...this.tenantPositions].sort((left, right) => left - right),
      tenantTables: [...this.tenantTables],
      platformTables: [...this.platformTables],
      writtenTables: [...this.writtenTables],
      permitTables: [...this.permitTables],
    }
  }
}
