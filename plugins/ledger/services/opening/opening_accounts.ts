import { sumMoney, type Money } from '@benchpin/kernel'
import { Account } from '../../models/account.ts'
import { accountBook, controlledAccounts } from '../account_book.ts'
import type { PostedLine, Source } from '../journal_types.ts'
import { journalsOf } from '../journals_of.ts'
import { screenWords } from '../manual/control_words.ts'
import { postToAccounts } from '../post_journal.ts'
import { reverseJournals } from '../reverse_journals.ts'
import type { OpeningMoment, OpeningSubledger, OpeningValues, OpeningVerdict } from './opening_points.ts'

/** Type under which the opening balances of a store's accounts stand. */
export const OPENING = 'ledger.opening_balances'

const sourceOf = (storeId: number): Source => ({ type: OPENING, id: storeId, number: '' })

/** Accounts by what a row may call them: number, name, or both as the chart writes them. */
async function accountsByName(): Promise<Map<string, Account>> {
  const accounts = await Account.query().orderBy('id')
  return new Map(accounts.flatMap((account) => [account.number, account.name, `${account.number} ${account.name}`].map((name): [string, Account] => [name.toLowerCase(), account])))
}

const find = (accounts: ReadonlyMap<string, Account>, { account }: OpeningValues) => accounts.get(String(account ?? '').toLowerCase())
const netOf = ({ debit, credit }: OpeningValues): Money => Number(debit ?? 0) - Number(credit ?? 0)

/** The journal's lines, with what is left on the account of opening balances. */
async function linesOf(rows: readonly OpeningValues[], { storeId, date }: OpeningMoment): Promise<PostedLine[]> {
  const accounts = await accountsByName()
  const against = (await accountBook()).idFor('opening_balances', { storeId, date })!
  const line = (accountId: number, net: Money): PostedLine => ({ accountId, debit: Math.max(net, 0), credit: Math.max(-net, 0), contactId: null })
  const lines = rows.map((row) => line(find(accounts, row)!.id, netOf(row))).filter(({ debit, credit }) => debit !== credit)
  const rest = sumMoney(lines.map(({ debit, credit }) => debit - credit))
  return rest === 0 ? lines : [...lines, line(against, -rest)]
}

const signature = (date: string, lines: readonly Pick<PostedLine, 'accountId' | 'debit' | 'credit'>[]) =>
  JSON.stringify([date, lines.map(({ accountId, debit, credit }) => [accountId, debit - credit]).sort((a, b) => a[0]! - b[0]!)])

async function check(rows: readonly OpeningValues[]): Promise<OpeningVerdict[]> {
  const accounts = await accountsByName()
  const [controlled, against] = [await controlledAccounts(), (await accountBook()).idsOf('opening_balances')]
  const seen = new Set<number>()
  const verdicts: OpeningVerdict[] = []
  for (const row of rows) {
    const account = find(accounts, row)
    const key = account && controlled.get(account.id)
    const faults: OpeningVerdict['faults'] = []
    if (!account && row.account !== null) faults.push({ column: 'account', message: 'No account has this number or name. Add it to the chart first.' })
    else if (account && key) faults.push({ column: 'account', message: await screenWords(`${account.number} ${account.name}`, key) })
    else if (account && against.includes(account.id)) faults.push({ column: 'account', message: 'Leave this one out: all others are set against it.' })
    else if (account && !account.active) faults.push({ column: 'account', message: 'This account is out of use.' })
    else if (account && seen.has(account.id)) faults.push({ column: 'account', message: 'This account stands in another row already.' })
    if (row.debit && row.credit) faults.push({ column: 'credit', message: 'Use one side, debit or credit.' })
    if (Number(row.debit ?? 0) < 0 || Number(row.credit ?? 0) < 0) faults.push({ column: Number(row.debit ?? 0) < 0 ? 'debit' : 'credit', message: 'Use an amount of zero or more, on the side where it belongs.' })
    if (account) seen.add(account.id)
    verdicts.push({ faults, says: account ? `${account.number} ${account.name}` : '' })
  }
  return verdicts
}

/** The balances of one store replace those that were loaded for it before; the same again changes nothing. */
async function load(rows: readonly OpeningValues[], at: OpeningMoment): Promise<void> {
  const source = sourceOf(at.storeId)
  const lines = await linesOf(rows, at)
  const standing = (await journalsOf(source)).filter(({ reversesId, reversedById }) => reversesId === null && reversedById === null)
  if (standing.length === 1 && signature(standing[0]!.date, standing[0]!.lines) === signature(at.date, lines)) return
  for (const date of new Set(standing.map((journal) => journal.date))) await reverseJournals({ source, date, memo: 'Opening balances loaded again' })
  if (lines.length > 0) await postToAccounts([{ date: at.date, storeId: at.storeId, source, memo: 'Opening balances', lines }])
}

/** Balances of accounts from the books before. */
export const openingAccounts: OpeningSubledger = {
  id: 'ledger.accounts',
  title: 'Accounts',
  help: 'A row for each account with its balance at the end of the day: number or name, then debit or credit. What you load replaces what was loaded for this store before.',
  order: 10,
  columns: [
    { key: 'account', label: 'Account', type: 'text', required: true },
    { key: 'debit', label: 'Debit', type: 'money' },
    { key: 'credit', label: 'Credit', type: 'money' },
  ],
  check,
  load,
}
