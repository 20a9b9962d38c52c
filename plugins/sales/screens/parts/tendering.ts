import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { CounterProps } from '../../http/invoice_view.ts'

/** A way to pay. */
export type Tender = CounterProps['tenders'][number]

/** A tender of the payment being taken, as typed. */
export interface TenderRow {
  tender: Tender
  /** What is handed over, in minor units. */
  entered: number | null
  reference: string
}

/** A tender as it counts. */
export interface CountedRow {
  tender: string
  amount: number
  received: number | null
  reference: string | null
}

/** The payment being taken. */
export interface Tendering {
  rows: Ref<TenderRow[]>
  /** In the order of the rows. */
  counted: ComputedRef<CountedRow[]>
  /** Still to be paid; below zero where more than is due was typed in a tender that gives no change. */
  left: ComputedRef<number>
  change: ComputedRef<number>
  /** Adds a tender for what is left. */
  add(tender: Tender): void
  remove(index: number): void
  clear(): void
}

/**
 * Splits what is due over tenders. Cash counts up to what is still due, the rest of it is change.
 *
 * @param due - to be paid by tenders, in minor units
 */
export function useTendering(due: () => number): Tendering {
  const rows = ref<TenderRow[]>([])
  const counted = computed(() => {
    let left = due()
    return rows.value.map(({ tender, entered, reference }) => {
      const typed = entered ?? 0
      const amount = tender.givesChange ? Math.min(typed, Math.max(left, 0)) : typed
      left -= amount
      return { tender: tender.id, amount, received: tender.givesChange ? typed : null, reference: reference.trim() || null }
    })
  })
  const left = computed(() => due() - counted.value.reduce((sum, { amount }) => sum + amount, 0))
  const change = computed(() => counted.value.reduce((sum, { amount, received }) => sum + (received === null ? 0 : received - amount), 0))
  return {
    rows,
    counted,
    left,
    change,
    add: (tender) => void rows.value.push({ tender, entered: Math.max(left.value, 0), reference: '' }),
    remove: (index) => void rows.value.splice(index, 1),
    clear: () => (rows.value = []),
  }
}
