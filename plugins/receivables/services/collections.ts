import { addDays, AGING_BUCKETS, currentTenantId, database, daysBetween, sumMoney, type AgingBucket, type BusinessDate, type Money } from '@benchpin/kernel'
import { agedItems } from './aging.ts'

/** A period of business days, both included, and the stores that count. */
export interface CollectionScope {
  from: BusinessDate
  to: BusinessDate
  storeIds: readonly number[]
}

/** What is added up of a period, for one store or for several. */
export interface CollectionSums {
  /** Owed at the end of the day before the period. */
  opening: Money
  /** Charged in the period and not paid on the day of the document. */
  creditSales: Money
  /** Paid in the period, on a later day than the document's. */
  collected: Money
  /** Owed at the end of the period, by age. */
  buckets: Record<AgingBucket, Money>
  /** Owed at the end of the period: accounts receivable. */
  owed: Money
}

const i = (column: string) => `receivables_open_items.${column}`
const a = (column: string) => `receivables_applications.${column}`
const ofDay = { applied: a('amount'), raised: i('amount') }

/** Charges of documents: fees among them; what comes back of write-offs is no sale. */
function charges({ from, to, storeIds }: CollectionScope) {
  return database()
    .from('receivables_open_items')
    .where(i('tenant_id'), currentTenantId())
    .whereIn(i('store_id'), [...storeIds])
    .where(i('amount'), '>', 0)
    .whereNotIn(i('source_type'), ['receivables.write_off_reversal', 'receivables.refund_charge'])
    .where(i('date'), '>=', from)
    .where(i('date'), '<=', to)
    .where((either) => void either.whereNull(i('reversed_on')).orWhere(i('reversed_on'), '>', to))
}

const joined = () => database().from('receivables_applications').join('receivables_open_items', (join) => join.on(i('tenant_id'), a('tenant_id')).andOn(i('id'), a('open_item_id')))

/** What was paid of these charges on their own day: the till, not the account. */
function paidAtOnce({ from, to, storeIds }: CollectionScope) {
  return joined()
    .where(a('tenant_id'), currentTenantId())
    .whereIn(i('store_id'), [...storeIds])
    .where(i('amount'), '>', 0)
    .whereNotIn(i('source_type'), ['receivables.write_off_reversal', 'receivables.refund_charge'])
    .where(i('date'), '>=', from)
    .where(i('date'), '<=', to)
    .where((either) => void either.whereNull(i('reversed_on')).orWhere(i('reversed_on'), '>', to))
    .whereColumn(a('date'), '<=', i('date'))
}

/** What came in on the account in the period; what bounced or was taken back in it is off. */
function collected({ from, to, storeIds }: CollectionScope) {
  return joined()
    .where(a('tenant_id'), currentTenantId())
    .whereNotNull(a('payment_id'))
    .whereIn(i('store_id'), [...storeIds])
    .where(i('amount'), '>', 0)
    .whereNot(i('source_type'), 'receivables.refund_charge')
    .where(a('date'), '>=', from)
    .where(a('date'), '<=', to)
    .whereColumn(a('date'), '>', i('date'))
}

async function byStore(query: ReturnType<typeof charges>, column: string): Promise<Map<number, Money>> {
  const rows = (await query.groupBy(i('store_id')).select(i('store_id')).sum(`${column} as amount`)) as { store_id: number | string; amount: number | string | null }[]
  return new Map(rows.map(({ store_id, amount }) => [Number(store_id), Number(amount ?? 0)]))
}

/**
 * What was owed, charged on account and collected in a period, by store. A document, and what pays it, counts for the store
 * that sold; credit memos lower what is owed, as in the aging (R15).
 */
export async function collectionsByStore(scope: CollectionScope): Promise<Map<number, CollectionSums>> {
  const [raised, atOnce, paid] = [await byStore(charges(scope), ofDay.raised), await byStore(paidAtOnce(scope), ofDay.applied), await byStore(collected(scope), ofDay.applied)]
  const [before, after] = [await agedItems({ asOf: addDays(scope.from, -1) }), await agedItems({ asOf: scope.to })]
  return new Map(
    scope.storeIds.map((storeId) => {
      const open = after.filter((item) => item.storeId === storeId)
      const buckets = Object.fromEntries(AGING_BUCKETS.map((label) => [label, sumMoney(open.filter(({ bucket }) => bucket === label).map(({ balance }) => balance))])) as Record<AgingBucket, Money>
      const sums: CollectionSums = {
        opening: sumMoney(before.filter((item) => item.storeId === storeId).map(({ balance }) => balance)),
        creditSales: (raised.get(storeId) ?? 0) - (atOnce.get(storeId) ?? 0),
        collected: paid.get(storeId) ?? 0,
        buckets,
        owed: sumMoney(Object.values(buckets)),
      }
      return [storeId, sums]
    })
  )
}

/** The sums of all stores of a scope, from statements of their own. */
export async function collectionTotals(scope: CollectionScope): Promise<Omit<CollectionSums, 'buckets' | 'opening' | 'owed'>> {
  const total = async (query: ReturnType<typeof charges>, column: string) => {
    const [row] = (await query.sum(`${column} as amount`)) as { amount: number | string | null }[]
    return Number(row?.amount ?? 0)
  }
  return { creditSales: (await total(charges(scope), ofDay.raised)) - (await total(paidAtOnce(scope), ofDay.applied)), collected: await total(collected(scope), ofDay.applied) }
}

/** Days of a scope. */
export function daysIn({ from, to }: Pick<CollectionScope, 'from' | 'to'>): number {
  return daysBetween(from, to) + 1
}

/**
 * Days sales outstanding (domain, accounting practice): accounts receivable at the end of the period / credit sales of the period
 * x days of the period, rounded to whole days. Null where nothing was sold on account.
 */
export function daysOutstanding({ owed, creditSales }: Pick<CollectionSums, 'owed' | 'creditSales'>, days: number): number | null {
  return creditSales > 0 ? Math.round((owed / creditSales) * days) : null
}

/**
 * Collection rate: collected in the period / (owed at its beginning + credit sales in it), the share of all that could have
 * been collected. A rate string of four decimals; null where there was nothing to collect.
 */
export function collectionRate({ collected: paid, opening, creditSales }: Pick<CollectionSums, 'collected' | 'opening' | 'creditSales'>): string | null {
  const base = opening + creditSales
  return base > 0 ? (Math.round((paid * 10_000) / base) / 10_000).toFixed(4) : null
}
