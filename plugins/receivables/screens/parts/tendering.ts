import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { EnteredPayment, TenderChoice } from './payment_request.ts'

/** A tender of the payment, as typed. */
export interface TenderRow {
  key: number
  tender: TenderChoice
  /** What is handed over or paid back, above zero; null where it can't be read. */
  entered: number | null
  reference: string
  /** One of the tender's kinds; undefined where it has none. */
  kind: string | undefined
  /** Most that can be taken with it: what the customer has, what is on the card. Null where there is no limit, or none is known yet. */
  limit: number | null
}

/** A payment being entered. All amounts are above zero; `entered` puts the sign of a refund back. */
export interface Tendering {
  rows: Ref<TenderRow[]>
  /** Still to be paid; below zero where more was typed than is due. */
  left: ComputedRef<number>
  /** What the tenders pay together. */
  paid: ComputedRef<number>
  change: ComputedRef<number>
  /** What a row has to cover: what is due, less the other rows. */
  shareOf(index: number): number
  /** Every amount can be read. */
  complete: ComputedRef<boolean>
  tenders: ComputedRef<EnteredPayment['tenders']>
  /** Adds a tender with what is left, as far as its limit goes. */
  add(tender: TenderChoice, limit?: number | null): void
  remove(key: number): void
  clear(): void
}

let lastKey = 0

/**
 * Splits what is due over tenders. What is handed over in cash counts up to what is still due; the rest is change.
 *
 * @param due - for the tenders to pay, in minor units; below zero it is paid back; null where nothing in particular is
 *   paid, and all that is handed over is kept as credit
 */
export function useTendering(due: () => number | null): Tendering {
  const rows = ref<TenderRow[]>([])
  const asked = computed(() => due() ?? 0)
  const sign = computed(() => (asked.value < 0 ? -1 : 1))
  const givesChange = (tender: TenderChoice) => tender.givesChange && due() !== null
  const counted = computed(() => {
    let left = Math.abs(asked.value)
    return rows.value.map(({ tender, entered, reference, kind }) => {
      const typed = entered ?? 0
      const amount = givesChange(tender) ? Math.min(typed, Math.max(left, 0)) : typed
      left -= amount
      return { tender, typed, amount, reference: reference.trim() || null, kind: kind ?? null }
    })
  })
  const paid = computed(() => counted.value.reduce((sum, { amount }) => sum + amount, 0))
  const left = computed(() => (due() === null ? 0 : Math.abs(asked.value) - paid.value))
  return {
    rows,
    left,
    paid,
    change: computed(() => (sign.value < 0 ? 0 : counted.value.reduce((sum, { tender, typed, amount }) => sum + (givesChange(tender) ? typed - amount : 0), 0))),
    shareOf: (index) => Math.abs(asked.value) - counted.value.reduce((sum, { amount }, at) => (at === index ? sum : sum + amount), 0),
    complete: computed(() => rows.value.every(({ entered, limit }) => entered !== null && entered >= 0 && (limit === null || sign.value < 0 || entered <= limit))),
    tenders: computed(() =>
      counted.value
        .filter(({ amount }) => amount !== 0)
        .map(({ tender, typed, amount, reference, kind }) => ({ tender: tender.id, kind, amount: sign.value * amount, received: givesChange(tender) && sign.value > 0 ? typed : null, reference }))
    ),
    add: (tender, limit = null) => {
      const missing = Math.max(left.value, 0)
      rows.value.push({ key: ++lastKey, tender, entered: due() === null ? null : Math.min(missing, limit ?? missing), reference: '', limit, kind: tender.kinds[0]?.value })
    },
    remove: (key) => void (rows.value = rows.value.filter((row) => row.key !== key)),
    clear: () => void (rows.value = []),
  }
}

/** Notes in which cash is handed over, by what is to be paid: the next round amounts, smallest first. */
export function handedOver(amount: number): number[] {
  if (amount <= 0) return []
  const steps = [500, 1_000, 2_000, 5_000, 10_000]
  return [...new Set(steps.map((step) => Math.ceil(amount / step) * step))].filter((round) => round > amount).slice(0, 4)
}
