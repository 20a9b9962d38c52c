import { refuseSyntax } from './errors.ts'
import type { Findings } from './plan.ts'
import { isPosition, isTree } from './tree.ts'

/**
 * Counts every SELECT, table and parameter of the syntax tree without knowing its grammar, and refuses the statement if
 * the walk saw fewer: a clause that the walk passed over cannot hide a table.
 */
export function assertNothingOverlooked(statement: unknown, found: Findings, placeholders: number): void {
  let blocks = 0
  let tables = 0
  const pending: unknown[] = [statement]
  while (pending.length > 0) {
    const node = pending.pop()
    if (Array.isArray(node)) {
      for (const item of node) if (typeof item === 'object' && item !== null) pending.push(item)
      continue
    }
    if (!isTree(node)) continue
    for (const field of Object.keys(node)) {
      const value = node[field]
      if (typeof value !== 'object' || value === null || isPosition(field)) continue
      if (field === 'Select') blocks += 1
      if ((field === 'Table' && 'name' in value) || field === 'TableName') tables += 1
      pending.push(value)
    }
  }
  if (blocks !== found.blocks || tables !== found.tables || placeholders !== found.placeholders.size) {
    refuseSyntax('a clause of this statement')
  }
}
