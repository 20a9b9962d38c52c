import { checkBindings } from './bindings.ts'
import { WallRefusal, refuse } from './errors.ts'
import type { Dialect, StatementPlan, Verdict } from './plan.ts'
import { wallStatistics } from './statistics.ts'
import type { TableRules } from './table_rules.ts'
import { verdictCacheOf } from './verdict_cache.ts'

/** What the ambient context says at the moment a statement runs. */
export interface WallScope {
  /** The current tenant; null outside of one, where every tenant table is refused. */
  readonly tenantId: number | null
  /** The kernel's own work: platform tables may be touched. */
  readonly platform: boolean
  /** Audited work across tenants and migrations: everything passes unread. */
  readonly across: boolean
  /** Whether the model layer holds a permit to write an audited tenant table (lower case) right now. */
  mayWrite(table: string): boolean
}

/**
 * Lets a statement pass, or throws. Call it with the very text and bindings that the driver is about to run.
 *
 * @throws WallRefusal unless every tenant table in every query block is tied to the scope's tenant
 */
export function checkStatement(dialect: Dialect, sql: string, bindings: readonly unknown[], scope: WallScope, rules: TableRules): void {
  if (!wallStatistics.enabled) return check(dialect, sql, bindings, scope, rules)
  const start = process.hrtime.bigint()
  try {
    check(dialect, sql, bindings, scope, rules)
  } finally {
    wallStatistics.nanoseconds += Number(process.hrtime.bigint() - start)
  }
}

function check(dialect: Dialect, sql: string, bindings: readonly unknown[], scope: WallScope, rules: TableRules): void {
  wallStatistics.statements += 1
  if (scope.across) return
  const plan = passable(verdictFor(dialect, sql, rules))
  checkTables(plan, scope)
  checkBindings(dialect, plan, bindings, scope.tenantId)
}

/**
 * Refuses a text that no binding can make right. For drivers that prepare a text before its bindings are known: some
 * PRAGMAs take effect while they are prepared.
 */
export function checkText(dialect: Dialect, sql: string, scope: WallScope, rules: TableRules): void {
  if (!scope.across) passable(verdictFor(dialect, sql, rules))
}

function verdictFor(dialect: Dialect, sql: string, rules: TableRules): Verdict {
  const cache = verdictCacheOf(rules)
  const hits = cache.hits
  const verdict = cache.verdictOf(dialect, sql)
  wallStatistics.cacheHits += cache.hits - hits
  return verdict
}

function passable(verdict: Verdict): StatementPlan {
  if (verdict.refusal !== null) throw new WallRefusal(verdict.refusal.reason, verdict.refusal.advice)
  return verdict
}

function checkTables(plan: StatementPlan, scope: WallScope): void {
  if (scope.tenantId === null && plan.tenantTables.length > 0) {
    refuse('no_tenant', `table \`${plan.tenantTables[0]}\` belongs to tenants and there is no current tenant. Open one first.`)
  }
  if (!scope.platform && plan.platformTables.length > 0) {
    refuse('platform_table', `table \`${plan.platformTables[0]}\` belongs to the platform. Use the kernel's services for it.`)
  }
  for (const table of plan.permitTables) {
    if (!scope.mayWrite(table)) {
      refuse('no_permit', `table \`${table}\` is audited. Write it through its model, so that the change is recorded.`)
    }
  }
}
