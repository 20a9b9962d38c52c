import { addDays, currentTenantId, database, setting, type AgingBucket, type BusinessDate, type ListQuery } from '@benchpin/kernel'
import { AGING_BY } from '../services/aging.ts'

/** What the aging is narrowed by: the day, stores, a customer, an age. */
export interface AgingScope {
  asOf: BusinessDate
  store: number[]
  contact: number | null
  bucket: string[]
}

/** What was open at the end of a day by age, and in all; and the bad debt of the same documents. */
export type AgingTotals = Record<AgingBucket | 'balance' | 'writtenOff', number>

const i = (column: string) => `receivables_open_items.${column}`
/** Where an open item pays another one, its balance goes the other way. */
const ROLES = { open_item_id: -1, credit_item_id: 1 } as const

/** Items that had posted and stood at the end of the day. */
function standing(query: ListQuery, { asOf, store, contact }: AgingScope): ListQuery {
  query.where(i('date'), '<=', asOf).whereIn(i('store_id'), store)
  query.where((either) => either.whereNull(i('reversed_on')).orWhere(i('reversed_on'), '>', asOf))
  if (contact !== null) query.where(i('contact_id'), contact)
  return query
}

function amounts(scope: AgingScope): ListQuery {
  return standing(database().from('receivables_open_items').where(i('tenant_id'), currentTenantId()), scope)
}

/** What was applied to them, or from them, to the end of the day. */
function applied(scope: AgingScope, role: keyof typeof ROLES): ListQuery {
  const query = database()
    .from('receivables_applications')
    .join('receivables_open_items', (join) => join.on(i('tenant_id'), 'receivables_applications.tenant_id').andOn(i('id'), `receivables_applications.${role}`))
    .where('receivables_applications.tenant_id', currentTenantId())
    .where('receivables_applications.date', '<=', scope.asOf)
  return standing(query, scope)
}

/** Write-offs of them to the end of the day, or what was reversed of these. */
function writtenOff(scope: AgingScope, part: 'write_offs' | 'write_off_reversals'): ListQuery {
  const table = `receivables_${part}`
  const query = database().from(table)
  if (part === 'write_off_reversals') {
    query.join('receivables_write_offs', (join) => join.on('receivables_write_offs.tenant_id', `${table}.tenant_id`).andOn('receivables_write_offs.id', `${table}.write_off_id`))
  }
  query.join('receivables_open_items', (join) => join.on(i('tenant_id'), `${table}.tenant_id`).andOn(i('id'), 'receivables_write_offs.open_item_id'))
  return standing(query.where(`${table}.tenant_id`, currentTenantId()).where(`${table}.date`, '<=', scope.asOf), scope)
}

async function byAge(query: ListQuery, amount: string, { asOf }: AgingScope): Promise<Record<AgingBucket, number>> {
  const aged = (await setting<string>(AGING_BY)) === 'due' ? i('due_date') : i('date')
  const [day30, day60, day90] = [30, 60, 90].map((days) => addDays(asOf, -days)) as [string, string, string]
  const sum = (condition: string, bindings: string[], name: string) => database().raw(`sum(case when ${condition} then ${amount} else 0 end) as ${name}`, bindings)
  const [row = {}] = (await query.select(
    sum(`${aged} >= ?`, [day30], 'current'),
    sum(`${aged} < ? and ${aged} >= ?`, [day30, day60], 'month'),
    sum(`${aged} < ? and ${aged} >= ?`, [day60, day90], 'quarter'),
    sum(`${aged} < ?`, [day90], 'older')
  )) as Record<string, number | string | null>[]
  return { '0-30': Number(row.current ?? 0), '31-60': Number(row.month ?? 0), '61-90': Number(row.quarter ?? 0), '91+': Number(row.older ?? 0) }
}

/**
 * What was open at the end of a day, computed from the documents and what was applied to them up to then, not from their
 * present balances: the report's rows go back from those, and both ways meet.
 */
export async function agingTotals(scope: AgingScope): Promise<AgingTotals> {
  const totals: AgingTotals = { '0-30': 0, '31-60': 0, '61-90': 0, '91+': 0, balance: 0, writtenOff: 0 }
  const wanted = (bucket: string) => scope.bucket.length === 0 || scope.bucket.includes(bucket)
  const add = (part: Record<AgingBucket, number>, sign: number) => {
    for (const [bucket, amount] of Object.entries(part) as [AgingBucket, number][]) {
      if (!wanted(bucket)) continue
      totals[bucket] += sign * amount
      totals.balance += sign * amount
    }
  }
  add(await byAge(amounts(scope), i('amount'), scope), 1)
  for (const role of ['open_item_id', 'credit_item_id'] as const) add(await byAge(applied(scope, role), 'receivables_applications.amount', scope), ROLES[role])
  for (const [part, sign] of [['write_offs', 1], ['write_off_reversals', -1]] as const) {
    const parts = await byAge(writtenOff(scope, part), `receivables_${part}.amount`, scope)
    for (const [bucket, amount] of Object.entries(parts)) if (wanted(bucket)) totals.writtenOff += sign * amount
  }
  return totals
}
