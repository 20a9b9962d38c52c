import { bumpTenantRevision, businessDateIn, contributionsOf, currentTenantId, database, isBusinessDate, nowInstant, sumMoney, tenantState, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { PostingRuleError } from '../../errors.ts'
import { Account } from '../../models/account.ts'
import { PostingRule } from '../../models/posting_rule.ts'
import { accountBook, controlledAccounts, type AccountBook } from '../account_book.ts'
import type { AccountKey } from '../chart.ts'
import { controlAccount } from '../control_accounts.ts'
import { assertPeriodOpen, lockPosting } from '../period.ts'
import { postToAccounts, type AccountJournal } from '../post_journal.ts'
import { postingFamilies } from './families.ts'

/** Type under which a control account's balance is moved to another account. */
export const RULE_MOVE = 'ledger.posting_rule'

/** A change of where a standing key posts. */
export interface RuleInput {
  accountKey: AccountKey
  /** All stores, and all families, where null. */
  storeId: number | null
  family: string | null
  /** Null: from that day on as without a rule. */
  accountId: number | null
  startsOn: BusinessDate
}

async function standingAccount(key: AccountKey): Promise<Account> {
  const account = await Account.query().where('systemKey', key).first()
  if (!account) throw new PostingRuleError('Choose what is posted from the list.', { field: 'accountKey' })
  return account
}

async function checkPlace({ accountKey, storeId, family }: RuleInput): Promise<void> {
  if (storeId !== null && !(await tenantState()).stores.some(({ id }) => id === storeId)) throw new PostingRuleError('Choose a store of the list.', { field: 'storeId' })
  if (family === null) return
  const known = (await contributionsOf(postingFamilies)).some(({ accounts, families }) => accounts.includes(accountKey) && families.some(({ value }) => value === family))
  if (!known) throw new PostingRuleError('Choose all items: what is posted here names no family.', { field: 'family' })
}

async function hasLines(accountId: number): Promise<boolean> {
  return (await database().from('ledger_lines').where('tenant_id', currentTenantId()).where('account_id', accountId).select('id').first()) !== null
}

/** The account must be of the same type, in use, and free of whatever else a subledger could not explain. */
async function checkAccount({ accountKey, accountId }: RuleInput, book: AccountBook): Promise<void> {
  const standing = await standingAccount(accountKey)
  if (accountId === null) return
  const refuse = (message: string): never => {
    throw new PostingRuleError(message, { field: 'accountId' })
  }
  const account = await Account.query().where('id', accountId).first()
  if (!account) return refuse('Choose an account of the chart.')
  if (!account.active) return refuse('This account is out of use. Choose another one.')
  if (account.type !== standing.type) return refuse(`Choose an account of the same type as ${standing.number} ${standing.name}: what is posted would change its meaning.`)
  const keeper = (await controlledAccounts()).get(accountId)
  if (keeper && keeper !== accountKey) return refuse('A subledger explains this account to the cent, so nothing else may be posted to it. Choose another one.')
  if (!book.controls.has(accountKey) || book.idsOf(accountKey).includes(accountId)) return
  if (account.systemKey) return refuse('Benchpin posts something else to this account. Choose one of its own: it must always equal what explains it.')
  if (await hasLines(accountId)) return refuse('Something was posted to this account already. Choose a new one: it must always equal what explains it.')
}

/** Debits minus credits of an account in a store. */
async function balanceIn(accountId: number, storeId: number): Promise<Money> {
  const [row] = (await database().from('ledger_lines').where('tenant_id', currentTenantId()).where('account_id', accountId).where('store_id', storeId).sum('debit as debit').sum('credit as credit')) as { debit: number | null; credit: number | null }[]
  return Number(row?.debit ?? 0) - Number(row?.credit ?? 0)
}

/** What a family's part of a control account comes to in a store, as its subledgers tell. */
async function partIn(key: AccountKey, storeId: number, family: string): Promise<Money> {
  const controls = (await contributionsOf(controlAccount)).filter(({ account }) => account === key)
  const parts = await Promise.all(controls.map(({ partBalance }) => partBalance?.({ storeId, family }) ?? 0))
  return sumMoney(parts)
}

/** One journal for each store whose part of a control account goes to another account with the rule. */
async function moves({ accountKey, storeId, family }: RuleInput, rule: PostingRule, before: AccountBook, today: (storeId: number) => BusinessDate): Promise<AccountJournal[]> {
  const after = await accountBook()
  const journals: AccountJournal[] = []
  for (const store of (await tenantState()).stores) {
    if (storeId !== null && store.id !== storeId) continue
    const place = { storeId: store.id, date: null, family }
    const [from, to] = [before.idFor(accountKey, place)!, after.idFor(accountKey, place)!]
    if (from === to) continue
    const amount = family === null ? await balanceIn(from, store.id) : await partIn(accountKey, store.id, family)
    if (amount === 0) continue
    const line = (accountId: number, net: Money) => ({ accountId, debit: Math.max(net, 0), credit: Math.max(-net, 0), contactId: null })
    journals.push({ date: today(store.id), storeId: store.id, source: { type: RULE_MOVE, id: rule.id, number: '' }, memo: 'Moved with its posting rule', lines: [line(to, amount), line(from, -amount)] })
  }
  return journals
}

/**
 * Sends what a standing key posts to another account from a day on: everywhere, in one store, or for one family of items.
 * What is posted stays. A control account changes today, and its balance goes along in the same step, so that it equals
 * what explains it at every moment.
 *
 * @returns the rule's id
 * @throws PostingRuleError beside the field; PeriodClosedError beside `startsOn`
 */
export function setPostingRule(input: RuleInput): Promise<number> {
  return useCase('ledger.set_posting_rule', async () => {
    await lockPosting()
    const before = await accountBook()
    const isControl = before.controls.has(input.accountKey)
    const { stores, timeZone } = await tenantState()
    const now = nowInstant()
    const today = (storeId: number | null) => businessDateIn(stores.find(({ id }) => id === storeId)?.timeZone ?? timeZone, now)
    const startsOn = isControl ? today(input.storeId) : input.startsOn
    if (!isBusinessDate(startsOn)) throw new PostingRuleError('Use a date like 2026-01-31.', { field: 'startsOn' })
    await assertPeriodOpen(startsOn, 'startsOn')
    await checkPlace(input)
    await checkAccount(input, before)
    const { accountKey, storeId, family, accountId } = input
    const rule = await PostingRule.create({ accountKey, storeId, family, startsOn, accountId })
    await bumpTenantRevision()
    if (isControl) {
      const journals = await moves(input, rule, before, today)
      if (journals.length > 0) await postToAccounts(journals)
    }
    return rule.id
  })
}
