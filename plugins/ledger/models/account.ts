import { column, tenantModel } from '@benchpin/kernel'
import type { AccountKey } from '../services/chart.ts'
import type { StatementGroup } from '../services/statement_groups.ts'

/** The five kinds of accounts; the first three stand on the balance sheet. */
export type AccountType = 'asset' | 'liability' | 'equity' | 'revenue' | 'expense'

/** Side on which an account of its type grows. */
export type NormalSide = 'debit' | 'credit'

/** An account of the chart. Those with a system key are posted to by Benchpin and can't be deleted. */
export class Account extends tenantModel({
  table: 'ledger_accounts',
  noun: 'account',
  columns: {
    number: column.text(),
    name: column.text(),
    type: column.text<AccountType>(),
    normalSide: column.text<NormalSide>(),
    /** Heading under which it stands on the statements. */
    statementGroup: column.text<StatementGroup>(),
    systemKey: column.nullable(column.text<AccountKey>()),
    active: column.boolean(),
  },
  title: (account) => `${account.number} ${account.name}`,
  restorable: (account) => (account.systemKey ? 'Benchpin posts to this account by itself; change it in the chart of accounts.' : null),
}) {}
