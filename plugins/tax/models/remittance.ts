import { column, tenantModel } from '@benchpin/kernel'

/** Sales tax that was paid to a state for a period. It stands until it is voided; it is never deleted. */
export class Remittance extends tenantModel({
  table: 'tax_remittances',
  noun: 'payment of sales tax',
  columns: {
    /** Id of the state, or `store-12` for a store with rates of its own. */
    state: column.text(),
    /** Store in whose books it is posted. */
    storeId: column.reference(),
    periodFrom: column.date(),
    periodTo: column.date(),
    /** Day on which it was paid. */
    date: column.date(),
    /** Tax that it settles. */
    tax: column.money(),
    /** What the state lets the store keep of it. */
    allowance: column.money(),
    /** What left the bank: tax less allowance. */
    paid: column.money(),
    /** Confirmation number. */
    reference: column.nullable(column.text()),
    voidedOn: column.nullable(column.date()),
    voidReason: column.nullable(column.text()),
    recordedBy: column.text(),
  },
  title: ({ state, periodTo }) => `${state} through ${periodTo}`,
  restorable: 'A payment of tax is posted to the books. Void it and record it again.',
}) {}
