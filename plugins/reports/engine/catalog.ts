import { can, contributionsOf, currentMember, effectivePermissions, PermissionDeniedError, RecordNotFoundError, tenantState, type StoreState } from '@benchpin/kernel'
import { reports, type ReportDeclaration } from '../declaration.ts'
import type { FilterValues } from '../report_href.ts'

/** A report as the engine handles it: what its filters hold is its own affair. */
export type AnyReport = ReportDeclaration<FilterValues>

/** The stores, closed ones included, in which the user may be and holds a permission; all for the system. */
export async function storesWith(permission: string): Promise<readonly StoreState[]> {
  const state = await tenantState()
  const member = currentMember()
  if (!member) return (await can(permission)) ? state.stores : []
  const everywhere = member.grants.some(({ storeId }) => storeId === null)
  return state.stores.filter(({ id }) => (everywhere || member.grants.some(({ storeId }) => storeId === id)) && effectivePermissions(member, state, id).has(permission))
}

/** Whether a report's rows belong to stores. */
export function isByStore(report: AnyReport): boolean {
  return report.filters.some(({ type }) => type === 'store')
}

async function mayOpen(report: AnyReport): Promise<boolean> {
  return isByStore(report) ? (await storesWith(report.permission)).length > 0 : can(report.permission)
}

/** Every report that the user may open, of enabled plugins and features that are on. */
export async function openReports(): Promise<AnyReport[]> {
  const found: AnyReport[] = []
  for (const report of (await contributionsOf(reports)) as unknown as AnyReport[]) if (await mayOpen(report)) found.push(report)
  return found
}

/**
 * A report by its id.
 *
 * @throws RecordNotFoundError where there is none or its plugin or feature is off, PermissionDeniedError
 */
export async function findReport(id: string): Promise<AnyReport> {
  const report = ((await contributionsOf(reports)) as unknown as AnyReport[]).find((one) => one.id === id)
  if (!report) throw new RecordNotFoundError('The report')
  if (!(await mayOpen(report))) throw new PermissionDeniedError(report.permission)
  return report
}
