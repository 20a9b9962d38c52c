import { definePoint, type ContributionPoint, type FilterOption } from '@benchpin/kernel'
import type { AccountKey } from '../chart.ts'

/** Families of items whose postings name them: a posting rule may send one to an account of its own. */
export interface PostingFamilies {
  /** Keys whose lines carry the family: `sales_revenue`, `inventory`. */
  accounts: readonly AccountKey[]
  families: readonly FilterOption[]
}

/** Families of items, by the plugin that knows them. */
export const postingFamilies: ContributionPoint<PostingFamilies> = definePoint<PostingFamilies>('ledger.posting_families')
