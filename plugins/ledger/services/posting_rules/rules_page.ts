import { addDays, contributionsOf, currentTenantId, database, tenantState, type BusinessDate, type FilterOption, type Money } from '@benchpin/kernel'
import { Account } from '../../models/account.ts'
import { PostingRule } from '../../models/posting_rule.ts'
import { accountBook } from '../account_book.ts'
import { wantedChart, type AccountKey } from '../chart.ts'
import { ledgerToday } from '../manual/write_manual.ts'
import { closedThrough } from '../period.ts'
import { postingFamilies } from './families.ts'
import { formerAccounts } from './former_accounts.ts'

/** A rule as the screen lists it. */
export interface RuleView {
  id: number
  store: string | null
  family: string | null
  startsOn: BusinessDate
  /** Null: as without a rule. */
  account: string | null
}

/** A standing key with the account that it posts to, and its rules. */
export interface KeyView {
  key: AccountKey
  /** What is posted, in words: the name that the account has at first. */
  title: string
  account: string
  type: string
  /** A subledger explains it: it changes today, and its balance goes along. */
  control: boolean
  families: FilterOption[]
  rules: RuleView[]
  /** Accounts that it posted to before and that still have a balance. */
  left: { account: string; balance: Money }[]
}

/** Props of `ledger::PostingRules`. */
export interface PostingRulesProps {
  keys: KeyView[]
  accounts: { id: number; label: string; type: string }[]
  stores: FilterOption[]
  today: BusinessDate
  /** The first day that is open; null where all are. */
  earliest: BusinessDate | null
}

async function balances(ids: readonly number[]): Promise<Map<number, Money>> {
  if (ids.length === 0) return new Map()
  const rows = (await database().from('ledger_lines').where('tenant_id', currentTenantId()).whereIn('account_id', [...ids]).groupBy('account_id').select('account_id').sum('debit as debit').sum('credit as credit')) as { account_id: number; debit: number; credit: number }[]
  return new Map(rows.map((row) => [Number(row.account_id), Number(row.debit) - Number(row.credit)]))
}

/** Everything that Settings > Posting rules shows. */
export async function postingRulesProps(): Promise<PostingRulesProps> {
  const [book, state, closed] = [await accountBook(), await tenantState(), await closedThrough()]
  const accounts = await Account.query().orderBy('number').orderBy('id')
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const byKey = new Map(accounts.flatMap((account) => (account.systemKey ? [[account.systemKey, account] as const] : [])))
  const nameOf = (id: number | null) => (id === null ? null : `${byId.get(id)?.number ?? ''} ${byId.get(id)?.name ?? ''}`.trim())
  const stores = new Map(state.stores.map(({ id, name }) => [id, name]))
  const rules = Map.groupBy(await PostingRule.query().orderBy('startsOn', 'desc').orderBy('id', 'desc'), ({ accountKey }) => accountKey)
  const families = await contributionsOf(postingFamilies)
  const former = await balances([...book.controls].flatMap((key) => book.idsOf(key)))
  const keys: KeyView[] = []
  for (const { key, name } of await wantedChart()) {
    const standing = byKey.get(key)
    if (!standing) continue
    const offered = families.filter(({ accounts: of }) => of.includes(key)).flatMap((one) => one.families)
    const own = rules.get(key) ?? []
    keys.push({
      ...{ key, title: name, account: nameOf(standing.id)!, type: standing.type, control: book.controls.has(key), families: [...offered] },
      rules: own.map(({ id, storeId, family, startsOn, accountId }) => ({
        ...{ id, store: storeId === null ? null : (stores.get(storeId) ?? null), startsOn, account: nameOf(accountId) },
        family: family === null ? null : (offered.find(({ value }) => value === family)?.label ?? family),
      })),
      left: book.controls.has(key) ? (await formerAccounts(book, key)).filter((id) => (former.get(id) ?? 0) !== 0).map((id) => ({ account: nameOf(id)!, balance: former.get(id)! })) : [],
    })
  }
  return {
    keys,
    accounts: accounts.filter(({ active }) => active).map(({ id, number, name, type }) => ({ id, label: `${number} ${name}`, type })),
    stores: state.stores.filter(({ active }) => active).map(({ id, name }) => ({ value: String(id), label: name })),
    today: await ledgerToday(),
    earliest: closed && addDays(closed, 1),
  }
}
