import { addDays, currentTenantId, database, sumMoney, type BusinessDate, type Money } from '@benchpin/kernel'
import type { AgedItem } from './aging.ts'
import type { PromiseStanding } from './terms.ts'
import { dayInWords, inWords } from './words.ts'

/** Days past due from which an account asks for attention. */
export const LONG_OVERDUE_DAYS = 60
/** Days that a returned check is remembered on the account. */
const CHECKS_REMEMBERED = 365

/** Something about an account that whoever opens it must know. */
export interface AccountAlert {
  id: 'limit' | 'promise' | 'overdue' | 'returned'
  text: string
  tone: 'warning' | 'error'
}

async function returnedSince(contactId: number, from: BusinessDate): Promise<{ count: number; last: string | null }> {
  const row = (await database()
    .from('receivables_payments')
    .where('tenant_id', currentTenantId())
    .where('contact_id', contactId)
    .where('state', 'voided')
    .where('void_reason', 'nsf')
    .where('voided_on', '>=', from)
    .count('* as count')
    .max('voided_on as last')
    .first()) as { count: number | string; last: string | null } | null
  return { count: Number(row?.count ?? 0), last: row?.last ?? null }
}

/** What stands out on an account today: over its limit, a broken promise, long overdue, returned checks. */
export async function accountAlerts(contactId: number, today: BusinessDate, known: { owed: Money; limit: Money | null; promise: PromiseStanding | null; items: readonly AgedItem[] }): Promise<AccountAlert[]> {
  const { owed, limit, promise, items } = known
  const alerts: AccountAlert[] = []
  if (limit !== null && owed > limit) alerts.push({ id: 'limit', tone: 'error', text: `Owes ${await inWords(owed)}, which is ${await inWords(owed - limit)} over the credit limit of ${await inWords(limit)}.` })
  if (promise?.state === 'broken') alerts.push({ id: 'promise', tone: 'error', text: `Promised ${await inWords(promise.amount)} by ${await dayInWords(promise.promisedFor)}, and has paid ${await inWords(promise.paid)} since.` })
  const late = items.filter(({ balance, dueDate }) => balance > 0 && dueDate < addDays(today, -LONG_OVERDUE_DAYS))
  if (late.length > 0) alerts.push({ id: 'overdue', tone: 'warning', text: `${late.length === 1 ? '1 document is' : `${late.length} documents are`} more than ${LONG_OVERDUE_DAYS} days past due, ${await inWords(sumMoney(late.map(({ balance }) => balance)))} in all.` })
  const { count, last } = await returnedSince(contactId, addDays(today, -CHECKS_REMEMBERED))
  if (last !== null) alerts.push({ id: 'returned', tone: 'warning', text: `${count === 1 ? 'A payment was' : `${count} payments were`} returned by the bank in the last year, the last on ${await dayInWords(last)}.` })
  return alerts
}
