import type { FilterOption, PeekFact, StateValue } from '@benchpin/kernel/screens'
import type { FileForScreen } from '@benchpin/plugins/files'
import type { FamilyId, AttributeValue } from '../models/item.ts'
import type { ScopedRule } from '../pricing/choose_rule.ts'

/** A store's multipliers, as the form of an item computes with them and the settings screen lists them. */
export interface RuleOfStore extends ScopedRule {
  id: number
  storeId: number
}

/** Form of an item, new or kept. */
export interface ItemFormProps {
  /** Null for a new item. */
  item: ItemFields | null
  family: FamilyId
  storeId: number | null
  stores: { id: number; name: string }[]
  /** Multipliers of these stores; prices are filled in as the cost is typed. */
  rules: RuleOfStore[]
  /** The tenant's words of editable lists. */
  words: Record<string, string[]>
}

/** An item's fields as the form edits them. */
export interface ItemFields {
  id: number
  version: number
  stockId: string
  family: FamilyId
  parcel: boolean
  description: string
  vendor: { id: number; displayName: string } | null
  purchaseDate: string | null
  price1: number | null
  price2: number | null
  price3: number | null
  retail: number | null
  taxable: boolean
  styleNumber: string | null
  notes: string | null
  attributes: Record<string, AttributeValue>
}

/** What made up a cost; absent for those who may not see costs. */
export interface CostProps {
  purchaseCost: number
  basis: string
  rows: { label: string; detail: string | null; date: string | null; amount: number }[]
  total: number
  onHand: number
  each: number
}

/** One thing that happened to an item. */
export interface TrailEntry {
  at: string
  text: string
  amount?: number
  peek?: { type: string; id: number }
  href?: string
}

/** Page of an item. */
export interface ItemPageProps {
  item: {
    id: number
    stockId: string
    description: string
    familyLabel: string
    state: StateValue
    inStock: boolean
    store: string | null
    notes: string | null
    vendor: { id: number; displayName: string } | null
  }
  figures: PeekFact[]
  facts: PeekFact[]
  sections: { title: string; facts: PeekFact[] }[]
  cost: CostProps | null
  costKinds: FilterOption[]
  offsets: FilterOption[]
  photos: FileForScreen[]
  trail: TrailEntry[]
}

/** Settings screen of the multipliers. */
export interface MultipliersProps {
  stores: { id: number; name: string }[]
  storeId: number
  rules: RuleOfStore[]
  /** The tenant's words of editable lists. */
  words: Record<string, string[]>
}
