import { column, tenantModel } from '@benchpin/kernel'

/** Why a part of a write-off stands no more: the customer paid after all, or the store took it back. */
export type ReversalKind = 'recovered' | 'taken_back'

/** A part of a write-off that was reversed, on its own day. */
export class WriteOffReversal extends tenantModel({
  table: 'receivables_write_off_reversals',
  noun: 'reversal of a write-off',
  columns: {
    writeOffId: column.reference('receivables_write_offs'),
    kind: column.text<ReversalKind>(),
    date: column.date(),
    amount: column.money(),
    note: column.nullable(column.text()),
  },
  restorable: 'It is posted to the books. Write the amount off again where it should stand.',
}) {}
