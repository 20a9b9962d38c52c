import { setting, tenantState, transaction, type BusinessDate } from '@benchpin/kernel'
import { postJournal } from '@benchpin/plugins/ledger'
import { PointsAccount } from '../models/points_account.ts'
import { book, lockAccount } from './entries.ts'
import { EXPIRE_MONTHS, POINTS_EXPENSE, POINTS_OWED } from './names.ts'

/** The type by which journals and entries name expired points; the id is the account's. */
export const EXPIRED_SOURCE = 'loyalty.expired'

/** The day so many months before; a day that its month does not have becomes the first of the next. */
export function monthsBefore(date: BusinessDate, months: number): BusinessDate {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() - months)
  return day.toISOString().slice(0, 10)
}

/**
 * Expires the points of customers who have neither earned nor spent any for as long as the setting says.
 *
 * @returns how many customers lost their points
 */
export async function expirePoints(today: BusinessDate, signal?: AbortSignal): Promise<number> {
  const months = await setting<number>(EXPIRE_MONTHS)
  if (months <= 0) return 0
  const limit = monthsBefore(today, months)
  const idle = await PointsAccount.query().where('last_activity', '<', limit).where('worth', '>', 0)
  const storeId = (await tenantState()).stores[0]!.id
  let expired = 0
  for (const { contactId } of idle) {
    if (signal?.aborted) break
    await transaction(async () => {
      const account = await lockAccount(contactId, today)
      if (account.lastActivity >= limit || account.worth <= 0) return
      const { id, points, worth } = account
      const source = { type: EXPIRED_SOURCE, id, number: '' }
      const lines = [
        { account: POINTS_OWED, debit: worth, contactId },
        { account: POINTS_EXPENSE, credit: worth, contactId },
      ] as const
      await book(account, { kind: 'expired', date: today, points: -points, worth: -worth, source })
      await postJournal({ date: today, storeId, source, memo: `${points} points expired`, lines })
      expired++
    })
  }
  return expired
}
