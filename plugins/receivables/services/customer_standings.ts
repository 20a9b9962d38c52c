import type { BusinessDate, Money } from '@benchpin/kernel'
import { agedItems } from './aging.ts'
import { creditsAsOf } from './credits_as_of.ts'
import { PAST_DUE_BUCKETS, pastDueBucket, type PastDueBucket } from './past_due.ts'

/** A customer's balance on a day, by age. Buckets hold what is owed; credit is below zero; balance is the sum of all. */
export interface CustomerStanding {
  contactId: number
  buckets: Record<PastDueBucket, Money>
  credit: Money
  balance: Money
  /** Days past due of the oldest item; null where nothing is past due. */
  pastDue: number | null
}

function fresh(contactId: number): CustomerStanding {
  return { contactId, buckets: Object.fromEntries(PAST_DUE_BUCKETS.map((bucket) => [bucket, 0])) as Record<PastDueBucket, Money>, credit: 0, balance: 0, pastDue: null }
}

/**
 * Every customer with something open at the end of a day, credit included. Ages are days past due: who is late is asked here;
 * the aging report counts as the organization has set.
 *
 * @param storeIds - stores whose documents and payments count; all where empty
 */
export async function customerStandings(asOf: BusinessDate, storeIds: readonly number[] = []): Promise<CustomerStanding[]> {
  const counts = ({ storeId }: { storeId: number }) => storeIds.length === 0 || storeIds.includes(storeId)
  const standings = new Map<number, CustomerStanding>()
  const of = (contactId: number) => {
    const standing = standings.get(contactId) ?? fresh(contactId)
    standings.set(contactId, standing)
    return standing
  }
  for (const { contactId, balance, days } of (await agedItems({ asOf, by: 'due' })).filter(counts)) {
    const standing = of(contactId)
    if (balance > 0) standing.buckets[pastDueBucket(days)] += balance
    else standing.credit += balance
    standing.balance += balance
    if (balance > 0 && days > 0) standing.pastDue = Math.max(standing.pastDue ?? 0, days)
  }
  for (const { contactId, amount } of (await creditsAsOf({ asOf })).filter(counts)) {
    const standing = of(contactId)
    standing.credit -= amount
    standing.balance -= amount
  }
  return [...standings.values()]
}
