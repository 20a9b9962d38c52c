import { currentTenantId, database, tenantState, type BusinessDate, type ListQuery, type Money } from '@benchpin/kernel'
import { YEAR_END } from '../year_end/year_end_source.ts'

/** Days and stores that a statement looks at; an absent end of the days is open. */
export interface StatementScope {
  from: BusinessDate | null
  to: BusinessDate | null
  stores: readonly number[]
}

/** What was posted to an account in a store: debits minus credits. */
export interface Movement {
  accountId: number
  storeId: number
  net: Money
}

interface Row {
  account_id: number
  store_id: number
  debit: number
  credit: number
}

/** Limits lines to the days and the stores; where these are all, the sums are read from an index alone. */
function within(query: ListQuery, { from, to, stores }: StatementScope, allStores: boolean): ListQuery {
  if (from) query.where('l.date', '>=', from)
  if (to) query.where('l.date', '<=', to)
  return allStores ? query : (query.whereIn('l.store_id', [...stores]) as ListQuery)
}

async function summed(query: ListQuery, byStore: boolean): Promise<Movement[]> {
  const columns = byStore ? ['l.account_id', 'l.store_id'] : ['l.account_id']
  const rows = (await query.groupBy(columns).select(columns).sum('l.debit as debit').sum('l.credit as credit')) as unknown as Row[]
  return rows.map((row) => ({ accountId: Number(row.account_id), storeId: Number(row.store_id ?? 0), net: Number(row.debit) - Number(row.credit) }))
}

const lines = () => database().from('ledger_lines as l').where('l.tenant_id', currentTenantId()) as ListQuery

/** The lines of closing entries, which empty the income accounts of a year that is over. */
function closingLines(): ListQuery {
  return lines()
    .join('ledger_journals as j', (join) => join.on('j.tenant_id', 'l.tenant_id').andOn('j.id', 'l.journal_id'))
    .where('j.source_type', YEAR_END) as ListQuery
}

/**
 * What was posted to each account, debits minus credits.
 *
 * @param byStore - one entry for each account and store; else one for each account, of store 0
 * @param closing - false leaves the closing entries of fiscal years out: what was earned stays visible
 */
export async function movements(scope: StatementScope, { byStore = false, closing = true } = {}): Promise<Movement[]> {
  const everywhere = (await tenantState()).stores.every(({ id }) => scope.stores.includes(id))
  const all = await summed(within(lines(), scope, everywhere), byStore)
  if (closing) return all
  const left = new Map((await summed(within(closingLines(), scope, everywhere), byStore)).map(({ accountId, storeId, net }) => [`${accountId}:${storeId}`, net]))
  return left.size === 0 ? all : all.map((one) => ({ ...one, net: one.net - (left.get(`${one.accountId}:${one.storeId}`) ?? 0) }))
}

/** The same by account. */
export async function netByAccount(scope: StatementScope, options: { closing?: boolean } = {}): Promise<Map<number, Money>> {
  return new Map((await movements(scope, options)).map(({ accountId, net }) => [accountId, net]))
}
