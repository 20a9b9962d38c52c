import { column, tenantModel } from '@benchpin/kernel'

/** A cost that came on top of the purchase: part of the item's cost build-up. */
export class ItemCost extends tenantModel({
  table: 'inventory_item_costs',
  noun: 'additional cost',
  columns: {
    itemId: column.reference(),
    /** What it was for: a word of `COST_KINDS`. */
    kind: column.text(),
    description: column.nullable(column.text()),
    amount: column.money(),
    date: column.date(),
    vendorId: column.nullable(column.reference()),
  },
  title: (cost) => cost.kind,
  restorable: () => 'An additional cost is posted to the ledger. Add it again on the item.',
}) {}
