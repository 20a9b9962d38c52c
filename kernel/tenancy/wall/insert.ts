import { refuse, refuseSyntax } from './errors.ts'
import { walkExpression } from './expression.ts'
import { placeholderOf } from './placeholder_node.ts'
import { walkProjection } from './projection.ts'
import { TENANT_COLUMN, tenantColumn } from './proof.ts'
import type { TableRule } from './table_rules.ts'
import { bareTableName, recordTable, recordWrite } from './tables.ts'
import { fieldsOf, isAbsent, listOf, variantOf } from './tree.ts'
import { walkUpsert } from './upsert.ts'
import type { Place, SelectBlock, Walk } from './walk.ts'

const NOWHERE: Place = { block: null, commonTables: new Set() }

/** Walks an INSERT: into a tenant table, each row's tenant_id must be a bound `?` or the tenant_id of a proven table. */
export function walkInsert(walk: Walk, payload: unknown): void {
  const tree = fieldsOf(payload, ['or', 'replace_into', 'ignore', 'into', 'table', 'columns', 'source', 'on', 'returning'], 'INSERT')
  // REPLACE deletes the row that stands in the way, whichever tenant owns it.
  if (!isAbsent(tree.replace_into) || (!isAbsent(tree.or) && tree.or !== 'Ignore')) {
    refuse('statement_kind', 'REPLACE and INSERT OR REPLACE are not allowed. Use an upsert.')
  }
  walk.found.kind = 'insert'
  const [form, name] = variantOf(tree.table, 'INSERT')
  if (form !== 'TableName') refuseSyntax('INSERT into anything but a table')
  walk.found.tables += 1
  const rule = recordTable(walk, bareTableName(name))
  recordWrite(walk, rule, false)
  const columns = listOf(tree.columns, 'INSERT').map(bareTableName)
  if (new Set(columns).size !== columns.length) refuse('insert_tenant', 'a column is listed twice.')
  walkSource(walk, tree.source, rule, columns)
  if (!isAbsent(tree.on)) walkUpsert(walk, tree.on, rule)
  walkProjection(walk, listOf(tree.returning, 'RETURNING'), NOWHERE)
}

function walkSource(walk: Walk, source: unknown, rule: TableRule, columns: readonly string[]): void {
  const tenantIndex = columns.indexOf(TENANT_COLUMN)
  if (columns.length === 0 || isAbsent(source)) return refuse('insert_tenant', `name the columns of \`${rule.name}\` and give their values.`)
  if (rule.kind === 'tenant' && tenantIndex === -1) missingTenant(rule)
  const rows = valuesRows(source)
  if (rows === null) {
    for (const select of walk.query(source, NOWHERE)) checkSelected(walk, select, rule, columns.length, tenantIndex)
    return
  }
  for (const row of rows) {
    const values = listOf(fieldsOf(row, ['content'], 'VALUES').content, 'VALUES')
    if (values.length !== columns.length) refuse('insert_tenant', `each row for \`${rule.name}\` must have as many values as there are columns.`)
    for (const value of values) walkExpression(walk, value, NOWHERE)
    if (rule.kind === 'tenant') bindTenant(walk, placeholderOf(values[tenantIndex]), rule)
  }
}

/** The rows of a plain VALUES source, or null for a query. */
function valuesRows(source: unknown): readonly unknown[] | null {
  const tree = fieldsOf(source, ['with', 'body', 'order_by', 'limit_clause', 'locks'], 'a query')
  const [kind, payload] = variantOf(tree.body, 'INSERT')
  if (kind !== 'Values') return null
  fieldsOf(tree, ['body'], 'VALUES')
  return listOf(fieldsOf(payload, ['rows', 'value_keyword'], 'VALUES').rows, 'VALUES')
}

function checkSelected(walk: Walk, select: SelectBlock, rule: TableRule, width: number, tenantIndex: number): void {
  if (rule.kind !== 'tenant') return
  if (select.projection.length !== width) return missingTenant(rule)
  const expression = selectedExpression(select.projection[tenantIndex])
  if (expression === null) return missingTenant(rule)
  const column = tenantColumn(expression, select.block)
  if (column !== null && column.block === select.block) return
  bindTenant(walk, placeholderOf(expression), rule)
}

function selectedExpression(item: unknown): unknown {
  const [kind, payload] = variantOf(item, 'a selected column')
  if (kind === 'UnnamedExpr') return payload
  return kind === 'ExprWithAlias' ? fieldsOf(payload, ['expr', 'alias'], 'a selected column').expr : null
}

function bindTenant(walk: Walk, position: number | null, rule: TableRule): void {
  if (position === null) return missingTenant(rule)
  walk.found.tenantPositions.add(position)
}

function missingTenant(rule: TableRule): never {
  refuse('insert_tenant', `each row for \`${rule.name}\` must bind tenant_id to a \`?\`, or select it from a table that is tied to the tenant.`)
}
