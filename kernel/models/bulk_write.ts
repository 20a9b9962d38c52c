import { recordAudit } from '../audit/record_audit.ts'
import { transaction } from '../database/transaction.ts'
import { withPermit } from '../tenancy/context.ts'

/** Tells how many rows of a table were written. */
export type WroteRows = (table: string, rows: number) => void

/**
 * Writes audited tables in bulk, past their models: a receipt of thousands of stones, the stock of all lines of an
 * invoice. It is one transaction with one event in the audit log, which names the reason and how many rows of which
 * table were written. The tenancy wall stays as it is: every row binds the ambient tenant. For single records use
 * their models, whose entries tell what was before and after.
 *
 * @param tables - audited tables that `work` writes
 * @param reason - how a person names it in the audit log: `Demo stock`, `Goods sold: INV-00042`
 */
export async function bulkWrite<T>(tables: readonly string[], reason: string, work: (wrote: WroteRows) => Promise<T>): Promise<T> {
  return transaction(async () => {
    const counts: Record<string, number> = {}
    const wrote: WroteRows = (table, rows) => {
      counts[table] = (counts[table] ?? 0) + rows
    }
    const permitted = tables.reduceRight<() => Promise<T>>((inner, table) => () => withPermit(table, inner), () => work(wrote))
    const result = await permitted()
    recordAudit({ operation: 'event', entity: 'bulk_write', recordId: null, title: reason, before: null, after: counts })
    return result
  })
}
