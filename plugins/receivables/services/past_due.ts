import { agingBucket, sumMoney, type Money } from '@benchpin/kernel'

/** How late what a customer owes is: `current` is not due yet, the others are days past due (behaviours, A01). */
export const PAST_DUE_BUCKETS = ['current', '1-30', '31-60', '61-90', '91+'] as const

/** One of them. */
export type PastDueBucket = (typeof PAST_DUE_BUCKETS)[number]

/** Where an amount stands that is so many days past due; zero and less where it is not due yet. */
export function pastDueBucket(days: number): PastDueBucket {
  if (days <= 0) return 'current'
  const bucket = agingBucket(days)
  return bucket === '0-30' ? '1-30' : bucket
}

/** What is owed of some items, by how late it is. */
export function byLateness(items: readonly { days: number; balance: Money }[]): { label: PastDueBucket; amount: Money }[] {
  return PAST_DUE_BUCKETS.map((label) => ({ label, amount: sumMoney(items.filter(({ days }) => pastDueBucket(days) === label).map(({ balance }) => balance)) }))
}
