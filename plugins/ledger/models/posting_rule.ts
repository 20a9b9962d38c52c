import { column, tenantModel } from '@benchpin/kernel'
import type { AccountKey } from '../services/chart.ts'

/** From a day on, a standing key posts to another account: everywhere, in one store, or for one family of items. */
export class PostingRule extends tenantModel({
  table: 'ledger_posting_rules',
  noun: 'posting rule',
  columns: {
    accountKey: column.text<AccountKey>(),
    storeId: column.nullable(column.reference()),
    family: column.nullable(column.text()),
    startsOn: column.date(),
    /** Null: from that day on as without this rule. */
    accountId: column.nullable(column.reference('ledger_accounts')),
  },
  title: (rule) => `${rule.accountKey} from ${rule.startsOn}`,
  restorable: 'Posting rules are checked by their form. Set the rule again on its own page.',
}) {}
