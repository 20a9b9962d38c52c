import { afterCommit, ambient, currentTenantId, database, tenantState, type BusinessDate } from '@benchpin/kernel'
import type { AccountKey } from '../chart.ts'

/** A rule as postings read it. */
export interface Rule {
  id: number
  storeId: number | null
  family: string | null
  startsOn: BusinessDate
  accountId: number | null
}

/** The rules of each standing key. */
export type RuleBook = ReadonlyMap<AccountKey, readonly Rule[]>

interface Kept {
  revision: number
  rules: RuleBook
}

/** Rules by tenant. A change of them moves the tenant's revision, so that every process reads them again. */
const kept = new Map<number, Kept>()

/** What an open transaction, or work outside of one, has read. */
const uncommitted = new WeakMap<object, Kept & { tenantId: number }>()

interface Row {
  id: number
  account_key: AccountKey
  store_id: number | null
  family: string | null
  starts_on: string
  account_id: number | null
}

const orNull = (value: number | null) => (value === null ? null : Number(value))

async function read(): Promise<RuleBook> {
  const rows = (await database().from('ledger_posting_rules').where('tenant_id', currentTenantId()).orderBy('starts_on').orderBy('id').select('*')) as Row[]
  const book = new Map<AccountKey, Rule[]>()
  for (const row of rows) {
    const rules = book.get(row.account_key) ?? []
    rules.push({ id: Number(row.id), storeId: orNull(row.store_id), family: row.family, startsOn: row.starts_on, accountId: orNull(row.account_id) })
    book.set(row.account_key, rules)
  }
  return book
}

/** The posting rules of the ambient tenant, oldest first; read once in a process until they change. */
export async function ruleBook(): Promise<RuleBook> {
  const tenantId = currentTenantId()
  const { revision } = await tenantState()
  const known = kept.get(tenantId)
  if (known?.revision === revision) return known.rules
  const { transaction, memo } = ambient()
  const work = transaction ?? memo
  const seen = uncommitted.get(work)
  if (seen?.tenantId === tenantId && seen.revision === revision) return seen.rules
  const rules = await read()
  uncommitted.set(work, { tenantId, revision, rules })
  await afterCommit(() => {
    kept.set(tenantId, { revision, rules })
  })
  return rules
}

/** Where and when something is posted. */
export interface PostingPlace {
  storeId: number
  /** Null: whatever the day, the latest rule; control accounts are posted to in one place at a time. */
  date: BusinessDate | null
  family?: string | null | undefined
}

/** How closely a rule fits: a store's own goes before a family's, and that before the general one. */
const closeness = ({ storeId, family }: Rule) => (storeId === null ? 0 : 2) + (family === null ? 0 : 1)

/**
 * The account that the rules of a key name for a place, or null where none does. The closest fit counts; of equals, the
 * one that began last.
 *
 * @param rules - oldest first
 */
export function ruledAccount(rules: readonly Rule[], { storeId, date, family }: PostingPlace): number | null {
  const fitting = rules.filter((rule) => (rule.storeId === null || rule.storeId === storeId) && (rule.family === null || rule.family === (family ?? null)) && (date === null || rule.startsOn <= date))
  for (const close of [3, 2, 1, 0]) {
    const account = fitting.findLast((rule) => closeness(rule) === close)?.accountId
    if (account) return account
  }
  return null
}
