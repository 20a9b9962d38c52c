import { column, tenantModel } from '@benchpin/kernel'

/** A rate of a jurisdiction from a day on. A new rate is a new row, so that old documents keep theirs. */
export class TaxRate extends tenantModel({
  table: 'tax_rates',
  noun: 'tax rate',
  columns: {
    /** `fl`, `fl-broward`, or `store-12` for a store's own rates. */
    jurisdiction: column.text(),
    kind: column.text<'base' | 'surtax'>(),
    rate: column.rate(),
    /** The part of one item's price on which a surtax is owed; null for base rates. */
    itemCap: column.nullable(column.money()),
    startsOn: column.date(),
    /** Last day; null while it has no end. */
    endsOn: column.nullable(column.date()),
    /** Where the rate was read, in words a bookkeeper can follow up. */
    source: column.text(),
  },
  title: ({ jurisdiction, kind, startsOn }) => `${jurisdiction} ${kind} from ${startsOn}`,
  restorable: 'Rates are dated, and sales were taxed by them. Add a rate with a new first day.',
}) {}
