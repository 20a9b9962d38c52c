import { contributionsOf } from '@benchpin/kernel'
import { accountIds } from './accounts.ts'
import type { AccountKey } from './chart.ts'
import { controlAccount } from './control_accounts.ts'
import { ruleBook, ruledAccount, type PostingPlace } from './posting_rules/rule_book.ts'

/** Where standing keys post: the account of the chart, or the one that a posting rule names. */
export interface AccountBook {
  /** The account for a key at a place; undefined where there is no such key. */
  idFor(key: AccountKey, place: PostingPlace): number | undefined
  /** Every account that a key posts to or ever did, so that its balance is theirs together. */
  idsOf(key: AccountKey): number[]
  /** Keys whose accounts a subledger explains. */
  controls: ReadonlySet<AccountKey>
}

/** The account book of the ambient tenant. Costs no statement once its parts are known in the process. */
export async function accountBook(): Promise<AccountBook> {
  const standing = await accountIds()
  const rules = await ruleBook()
  const controls = new Set((await contributionsOf(controlAccount)).map(({ account }) => account))
  return {
    controls,
    idFor(key, place) {
      const own = rules.get(key)
      if (!own) return standing.get(key)
      return ruledAccount(own, controls.has(key) ? { ...place, date: null } : place) ?? standing.get(key)
    },
    idsOf(key) {
      const first = standing.get(key)
      const ruled = (rules.get(key) ?? []).flatMap(({ accountId }) => accountId ?? [])
      return [...new Set([...(first === undefined ? [] : [first]), ...ruled])]
    },
  }
}

/** Keys by account, of accounts that a subledger explains: nothing else may be posted to them. */
export async function controlledAccounts(): Promise<Map<number, AccountKey>> {
  const book = await accountBook()
  return new Map([...book.controls].flatMap((key) => book.idsOf(key).map((id): [number, AccountKey] => [id, key])))
}
