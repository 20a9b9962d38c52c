import { currentTenantId, database, type BusinessDate, type ListQuery, type Money } from '@benchpin/kernel'
import { CASH_INSTRUMENTS } from '../data/federal_rules.ts'
import type { CashRule } from '../models/cash_rule.ts'
import { monthsAfter, type CountedCash } from './window.ts'

/** The tender that is currency: all of it counts. */
export const CURRENCY = 'cash'

/** Whether a tender could count as cash under any rule; asks nobody. */
export function mayCount({ tender, kind, amount }: { tender: string; kind: string | null; amount: Money }): boolean {
  return amount > 0 && (tender === CURRENCY || (kind !== null && kind in CASH_INSTRUMENTS))
}

/** Whether the law counts a tender as cash: currency, and paper bought for it up to an amount. */
export function countsAsCash(rule: Pick<CashRule, 'instrumentCap'>, { tender, kind, amount }: { tender: string; kind: string | null; amount: Money }): boolean {
  return mayCount({ tender, kind, amount }) && (tender === CURRENCY || amount <= rule.instrumentCap)
}

const p = (column: string) => `receivables_payments.${column}`

/** Keeps the payments that count as cash. */
export function onlyCash(query: ListQuery, { instrumentCap }: Pick<CashRule, 'instrumentCap'>): ListQuery {
  return query
    .where(p('amount'), '>', 0)
    .where((either) => void either.where(p('tender'), CURRENCY).orWhere((paper) => void paper.whereIn(p('kind'), Object.keys(CASH_INSTRUMENTS)).where(p('amount'), '<=', instrumentCap)))
}

/** Cash payments of one customer that stand and are in no report yet, from a day on. */
function unreported(contactId: number, since: BusinessDate, rule: CashRule): ListQuery {
  const query = database()
    .from('receivables_payments')
    .leftJoin('cash_reporting_filing_payments as f', (join) => join.on('f.tenant_id', p('tenant_id')).andOn('f.payment_id', p('id')))
    .where(p('tenant_id'), currentTenantId())
    .where(p('contact_id'), contactId)
    .where(p('state'), 'posted')
    .where(p('date'), '>=', since)
    .whereNull('f.id')
  return onlyCash(query as ListQuery, rule)
}

/**
 * What counts together with a payment of a day: cash of the same customer that could lie within the months of the rule.
 *
 * @param among - only these payments: those of one document, where the customer has no name
 */
export async function relatedCash(contactId: number, date: BusinessDate, rule: CashRule, among: readonly number[] | null): Promise<CountedCash[]> {
  if (among?.length === 0) return []
  const query = unreported(contactId, monthsAfter(date, -rule.windowMonths), rule)
  if (among) query.whereIn(p('id'), [...among])
  const rows = (await query.orderBy(p('date')).orderBy(p('id')).select(p('id'), p('date'), p('amount'))) as { id: number; date: string; amount: number }[]
  return rows.map(({ id, date: on, amount }) => ({ id: Number(id), date: on, amount: Number(amount) }))
}
