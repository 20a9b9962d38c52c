import { column, tenantModel } from '@benchpin/kernel'

/** A way in which customers can pay what is due on an invoice. */
export class PaymentOption extends tenantModel({
  table: 'payment_options_options',
  noun: 'payment option',
  columns: {
    /** Id of a contributed kind: `payment_options.venmo`. */
    kind: column.text(),
    /** Null for all stores. */
    storeId: column.nullable(column.reference()),
    label: column.text(),
    /** Name, address or number to which the money goes, in the kind's one form. */
    handle: column.nullable(column.text()),
    /** Instructions, line by line. */
    details: column.nullable(column.text()),
    position: column.integer(),
    /** On invoices: on the screen, printed and mailed. */
    shown: column.boolean(),
    /** Among the tenders of the payment panel. */
    taken: column.boolean(),
    /** Stores that do without it. */
    hiddenIn: column.json<number[]>(),
  },
  labels: { shown: 'On invoices', taken: 'In the payment panel', hiddenIn: 'Hidden in stores' },
  title: (option) => option.label,
  restorable: true,
}) {}
