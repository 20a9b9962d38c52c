import { column, tenantModel } from '@benchpin/kernel'

/** A line of a manual journal as it is typed: an amount on one side, or none yet. */
export interface ManualLine {
  accountId: number | null
  debit: number
  credit: number
  contactId: number | null
  memo: string | null
}

/** A journal that a person writes: a draft until it is posted; from then on the posted journal counts. */
export class ManualJournal extends tenantModel({
  table: 'ledger_manual_journals',
  noun: 'manual journal',
  columns: {
    number: column.nullable(column.text()),
    date: column.date(),
    storeId: column.reference(),
    memo: column.text(),
    state: column.text<'draft' | 'posted' | 'reversed'>(),
    amount: column.money(),
    lines: column.json<ManualLine[]>(),
    reversedOn: column.nullable(column.date()),
  },
  title: (journal) => journal.number ?? 'Draft',
  restorable: (journal) => (journal.state === 'draft' ? null : 'It is posted. Reverse it on its own page.'),
}) {}
