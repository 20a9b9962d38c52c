import { column, tenantModel } from '@benchpin/kernel'
import type { PriceLevel, PriceRounding } from '../pricing/rule.ts'
import type { FamilyId } from './item.ts'

/** A store's pricing multipliers for one family, category and band of cost. */
export class PriceRule extends tenantModel({
  table: 'inventory_price_rules',
  noun: 'pricing rule',
  columns: {
    storeId: column.reference(),
    /** Null: every family. */
    family: column.nullable(column.text<FamilyId>()),
    /** Null: every category of the family. */
    category: column.nullable(column.text()),
    /** The band of cost: from this amount ... */
    costFrom: column.money(),
    /** ... up to but excluding this one; null is no end. */
    costTo: column.nullable(column.money()),
    /** Price 1, 2, 3 and retail, in that order. */
    levels: column.json<PriceLevel[]>(),
    rounding: column.text<PriceRounding>(),
  },
  title: (rule) => `multipliers for ${rule.category ?? rule.family ?? 'everything'}`,
  restorable: true,
}) {}
