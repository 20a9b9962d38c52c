import { refuse } from './errors.ts'
import type { TableRule } from './table_rules.ts'
import { nameParts } from './tree.ts'
import type { Walk } from './walk.ts'

/** Looks a table up and notes that the statement touches it. */
export function recordTable(walk: Walk, name: string): TableRule {
  const rule = walk.rules.get(name)
  if (rule === undefined) {
    return refuse('unknown_table', `table \`${name}\` is not registered. Declare it by its model or migration as a tenant table or a platform table.`)
  }
  if (rule.kind === 'tenant') walk.found.tenantTables.add(rule.name)
  else walk.found.platformTables.add(rule.name)
  return rule
}

/** Notes that a table's rows are written; `changesRows` where existing rows may change, which append-only tables forbid. */
export function recordWrite(walk: Walk, rule: TableRule, changesRows: boolean): void {
  if (changesRows && rule.appendOnly === true) {
    refuse('append_only', `table \`${rule.name}\` is append only. Write a new row that reverses the old one.`)
  }
  walk.found.writtenTables.add(rule.name)
  if (rule.kind === 'tenant' && rule.audited !== false) walk.found.permitTables.add(rule.name)
}

/** The bare name in the place of a single table. */
export function bareTableName(value: unknown): string {
  const parts = nameParts(value)
  const name = parts[0]
  return parts.length === 1 && name !== undefined ? name : refuse('qualified_name', `name the table \`${parts.join('.')}\` without its database.`)
}
