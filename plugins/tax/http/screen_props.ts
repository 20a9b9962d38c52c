import type { FilterOption } from '@benchpin/kernel'
import type { OwedMonth, OwedState } from '../services/owed.ts'

/** A payment of tax as the screen lists it. */
export interface RemittanceView {
  id: number
  state: string
  periodFrom: string
  periodTo: string
  date: string
  tax: number
  allowance: number
  paid: number
  reference: string | null
  voidedOn: string | null
  voidReason: string | null
  recordedBy: string
}

/** Props of `tax::TaxReturns`. */
export interface ReturnsProps {
  states: OwedState[]
  remittances: RemittanceView[]
}

/** Props of `tax::PayTax`. */
export interface PayTaxProps {
  state: { id: string; name: string }
  figures: OwedMonth
  /** Proposed: what of the period is still owed, in minor units. */
  tax: number
  allowance: number
  today: string
  storeId: number
  stores: FilterOption[]
}
