import { column, tenantModel } from '@benchpin/kernel'
import type { WriteOffReason } from '../services/write_off_words.ts'

/**
 * An amount of an open item that the store has given up as bad debt. `remaining` is what of it still stands; the rest was
 * recovered (`recovered` of it) or taken back.
 */
export class WriteOff extends tenantModel({
  table: 'receivables_write_offs',
  noun: 'write-off',
  columns: {
    contactId: column.reference(),
    storeId: column.reference(),
    openItemId: column.reference(),
    /** Day on which it posts. */
    date: column.date(),
    amount: column.money(),
    remaining: column.money(),
    recovered: column.money(),
    reason: column.text<WriteOffReason>(),
    note: column.nullable(column.text()),
  },
  restorable: 'A write-off is posted to the books. Take it back on the customer’s account, or write the amount off again.',
}) {}
