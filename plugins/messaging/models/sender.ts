import { column, tenantModel } from '@benchpin/kernel'

/** In whose name a store, or the whole organization, writes. */
export class Sender extends tenantModel({
  table: 'messaging_senders',
  noun: 'sender',
  columns: {
    storeId: column.nullable(column.reference()),
    /** `all`, or `store-12`: for the unique key. */
    place: column.text(),
    fromName: column.nullable(column.text()),
    fromEmail: column.nullable(column.text()),
    replyTo: column.nullable(column.text()),
    /** Stands under marketing mail: the law wants a postal address there. */
    postalAddress: column.nullable(column.text()),
  },
  title: (sender) => sender.fromName ?? sender.place,
  restorable: true,
}) {}
