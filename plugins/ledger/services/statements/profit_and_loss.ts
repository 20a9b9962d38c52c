import type { Money } from '@benchpin/kernel'
import { Account } from '../../models/account.ts'
import { STATEMENT_GROUPS, type StatementGroup } from '../statement_groups.ts'
import { movements, type StatementScope } from './movements.ts'

/** A line of the profit and loss statement; amounts are above zero where they are usual: revenue earned, expenses borne. */
export interface IncomeRow {
  kind: 'heading' | 'account' | 'subtotal' | 'total'
  label: string
  accountId: number | null
  /** Store of an account's line where the statement is by store, else 0. */
  storeId: number
  amount: Money | null
  /** The same of the days that it is compared with. */
  before: Money | null
}

interface Line {
  account: Account
  storeId: number
  amount: Money
  before: Money
}

const INCOME: ReadonlySet<StatementGroup> = new Set(['revenue', 'other_income'])

async function linesOf(scope: StatementScope, against: StatementScope, byStore: boolean): Promise<Map<StatementGroup, Line[]>> {
  const accounts = await Account.query().whereIn('type', ['revenue', 'expense']).orderBy('number').orderBy('id')
  const [now, before] = [await movements(scope, { byStore, closing: false }), await movements(against, { byStore, closing: false })]
  const nets = new Map<string, { now: Money; before: Money; accountId: number; storeId: number }>()
  for (const [when, list] of [['now', now], ['before', before]] as const) {
    for (const { accountId, storeId, net } of list) {
      const key = `${accountId}:${storeId}`
      const entry = nets.get(key) ?? { now: 0, before: 0, accountId, storeId }
      entry[when] = net
      nets.set(key, entry)
    }
  }
  const byAccount = Map.groupBy(nets.values(), ({ accountId }) => accountId)
  const groups = new Map<StatementGroup, Line[]>()
  for (const account of accounts) {
    const sign = account.type === 'expense' ? 1 : -1
    const lines = (byAccount.get(account.id) ?? [])
      .filter((entry) => entry.now !== 0 || entry.before !== 0)
      .sort((a, b) => a.storeId - b.storeId)
      .map((entry) => ({ account, storeId: entry.storeId, amount: sign * entry.now || 0, before: sign * entry.before || 0 }))
    if (lines.length > 0) groups.set(account.statementGroup, [...(groups.get(account.statementGroup) ?? []), ...lines])
  }
  return groups
}

const sum = (lines: readonly Line[], side: 'amount' | 'before') => lines.reduce((total, line) => total + line[side], 0)

/**
 * The profit and loss statement of some days beside that of others. Closing entries of fiscal years are left out, so that a
 * closed year reads as it did before.
 */
export async function profitAndLoss(scope: StatementScope, against: StatementScope, { byStore = false } = {}): Promise<IncomeRow[]> {
  const groups = await linesOf(scope, against, byStore)
  const rows: IncomeRow[] = []
  const running = { amount: 0, before: 0 }
  const blank = { accountId: null, storeId: 0 }
  const part = (id: StatementGroup) => {
    const lines = groups.get(id)
    if (!lines) return
    const { title } = STATEMENT_GROUPS.find((group) => group.id === id)!
    rows.push({ kind: 'heading', label: title, amount: null, before: null, ...blank })
    rows.push(...lines.map(({ account, storeId, amount, before }): IncomeRow => ({ kind: 'account', label: `${account.number} ${account.name}`, accountId: account.id, storeId, amount, before })))
    const [amount, before] = [sum(lines, 'amount'), sum(lines, 'before')]
    rows.push({ kind: 'subtotal', label: `Total ${title.toLowerCase()}`, amount, before, ...blank })
    const sign = INCOME.has(id) ? 1 : -1
    running.amount += sign * amount
    running.before += sign * before
  }
  const total = (label: string) => rows.push({ kind: 'total', label, amount: running.amount, before: running.before, ...blank })
  part('revenue')
  part('cost_of_goods_sold')
  total('Gross profit')
  part('operating_expenses')
  total('Operating profit')
  part('other_income')
  part('other_expenses')
  total('Net profit')
  return rows
}
