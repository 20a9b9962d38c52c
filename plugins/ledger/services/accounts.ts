import { afterCommit, ambient, batches, bulkWrite, currentTenantId, database, nowInstant } from '@benchpin/kernel'
import { normalSideOf, wantedChart, type AccountKey, type ChartEntry } from './chart.ts'
import { usualGroup } from './statement_groups.ts'
import { USUAL_ACCOUNTS } from './usual_accounts.ts'

type AccountIds = ReadonlyMap<AccountKey, number>

/** Committed system accounts are never deleted and keep their key, so their ids may be kept for good. */
const kept = new Map<number, AccountIds>()

/** What an open transaction, or work outside of one, has read. */
const uncommitted = new WeakMap<object, { tenantId: number; ids: AccountIds }>()

async function readIds(): Promise<Map<AccountKey, number>> {
  const rows = (await database()
    .from('ledger_accounts')
    .where('tenant_id', currentTenantId())
    .whereNotNull('system_key')
    .select('id', 'system_key')) as { id: number; system_key: AccountKey }[]
  return new Map(rows.map((row) => [row.system_key, Number(row.id)]))
}

/**
 * Gives the ambient tenant the system accounts that it does not have yet, and a chart that is still empty the usual accounts
 * of a jewelry store. Repeatable.
 */
export async function ensureSystemAccounts(): Promise<void> {
  const taken = await accountNumbers()
  const isNew = taken.size === 0
  const present = await readIds()
  const missing = (await wantedChart()).filter(({ key }) => !present.has(key)).map((entry) => ({ group: usualGroup(entry.type), ...entry }))
  const wanted = [...missing, ...(isNew ? USUAL_ACCOUNTS.map((entry) => ({ ...entry, key: null })) : [])]
  if (wanted.length === 0) return
  const now = nowInstant()
  const rows = wanted.map(({ key, number, name, type, group }) => ({
    tenant_id: currentTenantId(),
    number: freeNumber(number, taken),
    name,
    type,
    normal_side: normalSideOf(type),
    statement_group: group,
    system_key: key,
    active: 1,
    created_at: now,
    updated_at: now,
    version: 1,
  }))
  await bulkWrite(['ledger_accounts'], 'Chart of accounts', async (wrote) => {
    for (const batch of batches(rows)) await database().insertQuery().table('ledger_accounts').multiInsert(batch)
    wrote('ledger_accounts', rows.length)
  })
}

async function accountNumbers(): Promise<Set<string>> {
  const rows = (await database().from('ledger_accounts').where('tenant_id', currentTenantId()).select('number')) as { number: string }[]
  return new Set(rows.map(({ number }) => number))
}

/** The wanted number, or the next that the tenant has not given to an account of its own. */
function freeNumber(wanted: string, taken: Set<string>): string {
  let number = Number(wanted)
  while (taken.has(String(number))) number++
  taken.add(String(number))
  return String(number)
}

const hasAll = (ids: AccountIds, chart: readonly ChartEntry[]) => chart.every(({ key }) => ids.has(key))

async function load(): Promise<AccountIds> {
  const ids = await readIds()
  if (hasAll(ids, await wantedChart())) return ids
  await ensureSystemAccounts()
  return readIds()
}

/**
 * Ids of the system accounts of the ambient tenant. Read once in a process: what an open transaction sees is kept
 * for that transaction alone until it has committed.
 */
export async function accountIds(): Promise<AccountIds> {
  const tenantId = currentTenantId()
  const known = kept.get(tenantId)
  // A plugin that was enabled since then may have brought an account.
  if (known && hasAll(known, await wantedChart())) return known
  const { transaction, memo } = ambient()
  const work = transaction ?? memo
  const seen = uncommitted.get(work)
  if (seen?.tenantId === tenantId && hasAll(seen.ids, await wantedChart())) return seen.ids
  const ids = await load()
  uncommitted.set(work, { tenantId, ids })
  await afterCommit(() => {
    kept.set(tenantId, ids)
  })
  return ids
}
