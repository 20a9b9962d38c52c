import { refuse } from './errors.ts'
import type { TableRule } from './table_rules.ts'

/** One entry of a FROM clause. `rule` is null for a derived table or a common table expression, which prove themselves inside. */
export interface Relation {
  readonly rule: TableRule | null
}

/** A query block: the relations of one FROM clause and which of them are tied to the current tenant. */
export class Block {
  readonly relations = new Map<string, Relation>()
  readonly proven = new Set<string>()
  readonly outer: Block | null

  constructor(outer: Block | null) {
    this.outer = outer
  }

  /** Adds a relation under the name that columns use for it. Two of one name would blur which of them a proof is about. */
  add(alias: string, relation: Relation): void {
    if (this.relations.has(alias)) refuse('not_understood', `two tables are called \`${alias}\`. Give each its own alias.`)
    this.relations.set(alias, relation)
  }

  /** The block, this or an outer one, in which a qualifier is declared. The innermost wins, as in SQL. */
  declaring(alias: string): Block | null {
    if (this.relations.has(alias)) return this
    return this.outer === null ? null : this.outer.declaring(alias)
  }

  /** Whether the relation is a table that must be tied to the tenant. */
  isTenant(alias: string): boolean {
    return this.relations.get(alias)?.rule?.kind === 'tenant'
  }

  /** Refuses the block unless every tenant table in it is tied. */
  assertProven(): void {
    for (const [alias, relation] of this.relations) {
      if (!this.isTenant(alias) || this.proven.has(alias)) continue
      refuse(
        'not_tied',
        `table \`${relation.rule?.name}\` is not tied to the current tenant. Add \`${alias}.tenant_id = ?\`, or an equality with the tenant_id of ` +
          'a tied table, joined by AND to the conditions of its own query block (a LEFT JOIN ties only its right side).'
      )
    }
  }
}
