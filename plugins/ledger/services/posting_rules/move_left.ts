import { businessDateIn, currentTenantId, database, nowInstant, tenantState, useCase, type Money } from '@benchpin/kernel'
import { PostingRuleError } from '../../errors.ts'
import { accountBook } from '../account_book.ts'
import type { AccountKey } from '../chart.ts'
import { lockPosting } from '../period.ts'
import { postToAccounts, type AccountJournal } from '../post_journal.ts'
import { RULE_MOVE } from './change_rule.ts'
import { formerAccounts } from './former_accounts.ts'

interface StoreBalance {
  account_id: number
  store_id: number
  debit: number
  credit: number
}

/**
 * Moves what stands on the former accounts of a control account, where documents from before its rule were taken back, to
 * the one that it posts to now. Today, store by store.
 *
 * @returns how many journals were posted
 * @throws PostingRuleError where nothing is left
 */
export function moveLeft(key: AccountKey): Promise<number> {
  return useCase('ledger.move_left', async () => {
    await lockPosting()
    const book = await accountBook()
    const former = book.controls.has(key) ? await formerAccounts(book, key) : []
    if (former.length === 0) throw new PostingRuleError('Nothing is left on the accounts from before.', { field: 'accountKey' })
    const { stores } = await tenantState()
    const rows = (await database().from('ledger_lines').where('tenant_id', currentTenantId()).whereIn('account_id', former).groupBy('account_id', 'store_id').select('account_id', 'store_id').sum('debit as debit').sum('credit as credit')) as StoreBalance[]
    const line = (accountId: number, net: Money) => ({ accountId, debit: Math.max(net, 0), credit: Math.max(-net, 0), contactId: null })
    const journals = rows.flatMap((row): AccountJournal[] => {
      const [accountId, storeId, net] = [Number(row.account_id), Number(row.store_id), Number(row.debit) - Number(row.credit)]
      if (net === 0) return []
      const date = businessDateIn(stores.find(({ id }) => id === storeId)!.timeZone, nowInstant())
      const to = book.idFor(key, { storeId, date: null })!
      return [{ date, storeId, source: { type: RULE_MOVE, id: accountId, number: '' }, memo: 'What was left on the account from before', lines: [line(to, net), line(accountId, -net)] }]
    })
    return journals.length === 0 ? 0 : (await postToAccounts(journals)).length
  })
}
