import { afterCommit, ambient, currentTenantId, database, transaction } from '@benchpin/kernel'
import { Account } from '../models/account.ts'
import { DEFAULT_CHART, normalSideOf, type AccountKey } from './chart.ts'

type AccountIds = ReadonlyMap<AccountKey, number>

/** Committed system accounts are never deleted and keep their key, so their ids may be kept for good. */
const kept = new Map<number, AccountIds>()

async function readIds(): Promise<Map<AccountKey, number>> {
  const rows = (await database()
    .from('ledger_accounts')
    .where('tenant_id', currentTenantId())
    .whereNotNull('system_key')
    .select('id', 'system_key')) as { id: number; system_key: AccountKey }[]
  return new Map(rows.map((row) => [row.system_key, Number(row.id)]))
}

/** Gives the ambient tenant the system accounts that it does not have yet. Repeatable. */
export async function ensureSystemAccounts(): Promise<void> {
  await transaction(async () => {
    const present = await readIds()
    for (const { key, number, name, type } of DEFAULT_CHART) {
      if (present.has(key)) continue
      await Account.create({ number: await freeNumber(number), name, type, normalSide: normalSideOf(type), systemKey: key, active: true })
    }
  })
}

async function freeNumber(wanted: string): Promise<string> {
  const taken = await Account.query().where('number', wanted).first()
  return taken ? freeNumber(String(Number(wanted) + 1)) : wanted
}

async function load(): Promise<AccountIds> {
  const ids = await readIds()
  if (DEFAULT_CHART.every(({ key }) => ids.has(key))) return ids
  await ensureSystemAccounts()
  return readIds()
}

/**
 * Ids of the system accounts of the ambient tenant. Read once in a process: what an open transaction sees is kept
 * for the running work alone until it has committed.
 */
export async function accountIds(): Promise<AccountIds> {
  const tenantId = currentTenantId()
  const known = kept.get(tenantId)
  if (known) return known
  const { memo } = ambient()
  const memoKey = `ledger.account_ids:${tenantId}`
  const remembered = memo.get(memoKey) as AccountIds | undefined
  if (remembered) return remembered
  const ids = await load()
  memo.set(memoKey, ids)
  await afterCommit(() => {
    kept.set(tenantId, ids)
  })
  return ids
}
