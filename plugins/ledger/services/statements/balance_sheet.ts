import { addDays, type BusinessDate, type Money } from '@benchpin/kernel'
import { Account, type AccountType } from '../../models/account.ts'
import { fiscalYearOf } from '../fiscal_year.ts'
import { STATEMENT_GROUPS } from '../statement_groups.ts'
import { netByAccount } from './movements.ts'

/** A line of the balance sheet; assets on the debit side, liabilities and equity on the credit side. */
export interface BalanceRow {
  kind: 'heading' | 'account' | 'subtotal' | 'total'
  label: string
  accountId: number | null
  amount: Money | null
  /** The same on the day that it is compared with. */
  before: Money | null
}

/** Balances of a day: of each account, and what was earned and is not in retained earnings yet. */
interface Standing {
  balances: Map<number, Money>
  /** In the fiscal year of the day, and in years before that nobody has closed. */
  thisYear: Money
  earlier: Money
}

type Accounts = readonly Account[]

async function standingOn(day: BusinessDate, stores: readonly number[], income: ReadonlySet<number>): Promise<Standing> {
  const { start } = await fiscalYearOf(day)
  const balances = await netByAccount({ from: null, to: day, stores })
  const before = await netByAccount({ from: null, to: addDays(start, -1), stores })
  // Credits minus debits: above zero was earned.
  const earned = (nets: Map<number, Money>) => [...nets].reduce((sum, [id, net]) => (income.has(id) ? sum - net : sum), 0)
  const earlier = earned(before)
  return { balances, earlier, thisYear: earned(balances) - earlier }
}

const PARTS: { type: AccountType; sum: string }[] = [
  { type: 'liability', sum: 'Total liabilities' },
  { type: 'equity', sum: 'Total equity' },
]

/**
 * The balance sheet at the end of a day beside that of another. What was earned since retained earnings were last booked is
 * computed from the income accounts, so that both sides are equal on every day, before and after a year is closed.
 */
export async function balanceSheet(day: BusinessDate, against: BusinessDate, stores: readonly number[]): Promise<BalanceRow[]> {
  const accounts: Accounts = await Account.query().orderBy('number').orderBy('id')
  const income = new Set(accounts.filter(({ type }) => type === 'revenue' || type === 'expense').map(({ id }) => id))
  const [now, before] = [await standingOn(day, stores, income), await standingOn(against, stores, income)]
  const rows: BalanceRow[] = []
  const push = (kind: BalanceRow['kind'], label: string, amount: Money | null, past: Money | null, accountId: number | null = null) => rows.push({ kind, label, amount, before: past, accountId })

  /** The accounts of a type under their headings; returns what they come to. */
  const part = (type: AccountType, extra: [string, Money, Money][] = []): [Money, Money] => {
    const sign = type === 'asset' ? 1 : -1
    const sums: [Money, Money] = [0, 0]
    for (const { id, title } of STATEMENT_GROUPS.filter((group) => group.type === type)) {
      const lines = accounts
        .filter(({ statementGroup }) => statementGroup === id)
        .map((account) => ({ account, amount: sign * (now.balances.get(account.id) ?? 0) || 0, past: sign * (before.balances.get(account.id) ?? 0) || 0 }))
        .filter(({ amount, past }) => amount !== 0 || past !== 0)
      const computed = id === 'equity' ? extra.filter(([, amount, past]) => amount !== 0 || past !== 0) : []
      if (lines.length === 0 && computed.length === 0) continue
      push('heading', title, null, null)
      for (const { account, amount, past } of lines) push('account', `${account.number} ${account.name}`, amount, past, account.id)
      for (const [label, amount, past] of computed) push('account', label, amount, past)
      const total = [...lines.map(({ amount, past }): [Money, Money] => [amount, past]), ...computed.map(([, amount, past]): [Money, Money] => [amount, past])].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0])
      if (type !== 'equity') push('subtotal', `Total ${title.toLowerCase()}`, ...total)
      sums[0] += total[0]
      sums[1] += total[1]
    }
    return sums
  }

  push('total', 'Total assets', ...part('asset'))
  const earnings: [string, Money, Money][] = [
    ['Earnings of earlier years, not closed yet', now.earlier, before.earlier],
    [`Earnings of fiscal year ${(await fiscalYearOf(day)).label}`, now.thisYear, before.thisYear],
  ]
  const both: [Money, Money] = [0, 0]
  for (const { type, sum } of PARTS) {
    const [amount, past] = part(type, earnings)
    push('total', sum, amount, past)
    both[0] += amount
    both[1] += past
  }
  push('total', 'Total liabilities and equity', ...both)
  return rows
}
