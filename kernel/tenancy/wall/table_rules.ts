/** `tenant`: each row belongs to a tenant and carries `tenant_id`. `platform`: rows above the tenants, for the kernel's own work. */
export type TableKind = 'tenant' | 'platform'

/** What the wall has to know of a table. */
export interface TableRule {
  /** Bare name, without schema; compared without regard to case. */
  name: string
  kind: TableKind
  /** Rows are written once: UPDATE, DELETE and upserts are refused (journal, stock moves, audit). */
  appendOnly?: boolean
  /** Tenant tables are audited unless this is `false`: writing needs a permit of the model layer. */
  audited?: boolean
}

/** The tables which the wall knows. Whatever is not registered here is refused. */
export class TableRules {
  readonly #rules = new Map<string, TableRule>()

  /** Grows with every registration; verdicts made under an older version are forgotten. */
  version = 0

  /** Adds a table, or replaces what was said of it before. */
  register(rule: TableRule): void {
    this.#rules.set(rule.name.toLowerCase(), { ...rule, name: rule.name.toLowerCase() })
    this.version += 1
  }

  /** The rule of a table by its bare name in any case. */
  get(name: string): TableRule | undefined {
    return this.#rules.get(name.toLowerCase())
  }

  /** All rules, for reports and checks of the schema. */
  all(): TableRule[] {
    return [...this.#rules.values()]
  }
}
