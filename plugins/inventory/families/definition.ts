import type { FamilyId } from '../models/item.ts'
import type { Term } from '../vocabularies/term.ts'

/**
 * How an attribute is typed, checked and shown. `carat` and `gram` are thousandths, `hundredths` hundredths of a
 * millimetre, `rate` a decimal string ('0.618' is 61.8 %), `count` a whole number.
 */
export type AttributeType = 'vocabulary' | 'text' | 'carat' | 'gram' | 'hundredths' | 'rate' | 'count' | 'toggle'

/** Attributes that stand in columns of their own, because lists filter and sort by them. */
export const COLUMN_ATTRIBUTES = ['category', 'carat', 'shape', 'color', 'clarity', 'cut', 'lab', 'certificateNumber', 'metal', 'brand'] as const

/** The key of such an attribute. */
export type ColumnAttribute = (typeof COLUMN_ATTRIBUTES)[number]

/** One attribute of a family. */
export interface AttributeDefinition {
  /** Permanent; where it is one of `COLUMN_ATTRIBUTES`, the value stands in that column. */
  key: string
  label: string
  type: AttributeType
  /** Words that it may have. */
  vocabulary?: readonly Term[]
  /** The editable list that its words are kept in; the tenant's own words then count. */
  list?: string
  required?: boolean
  help?: string
  /** Characters of a text; 255 where absent. */
  longest?: number
}

/** Attributes that stand together on the form. */
export interface AttributeSection {
  title: string
  attributes: readonly AttributeDefinition[]
}

/** One of the five families of goods. Plain data: the server checks by it, the screens draw by it. */
export interface Family {
  id: FamilyId
  label: string
  plural: string
  /** First letters of StockIDs where a store has not set its own. */
  prefix: string
  /** May be received as a parcel, sold by carat. */
  parcels: boolean
  sections: readonly AttributeSection[]
}

/** All attributes of a family. */
export function attributesOf(family: Family): AttributeDefinition[] {
  return family.sections.flatMap((section) => section.attributes)
}
