/**
 * The second tenancy wall, at the driver connection. It reads every statement that is about to run and refuses those not
 * proven to stay inside the current tenant. It guards against mistakes, not against hostile code in the process.
 */
export { checkStatement } from './check_statement.ts'
export type { WallScope } from './check_statement.ts'
export type { WallDependencies } from './connection.ts'
export { WallRefusal } from './errors.ts'
export type { RefusalReason } from './errors.ts'
export { wrapMysqlConnection } from './mysql_connection.ts'
export type { Dialect, StatementKind, StatementPlan, Verdict } from './plan.ts'
export { readStatement } from './read_statement.ts'
export { wrapSqliteConnection } from './sqlite_connection.ts'
export { wallStatistics } from './statistics.ts'
export { TableRules } from './table_rules.ts'
export type { TableKind, TableRule } from './table_rules.ts'
