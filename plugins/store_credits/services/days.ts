import { businessDateIn, nowInstant, tenantState, type BusinessDate } from '@benchpin/kernel'

/** Today on the calendar of a store; of the organization where none is given. */
export async function todayIn(storeId: number | null): Promise<BusinessDate> {
  const { stores, timeZone } = await tenantState()
  return businessDateIn(stores.find(({ id }) => id === storeId)?.timeZone ?? timeZone, nowInstant())
}

/** The same day so many months later; the last day of the month where it has fewer days. */
export function monthsAfter(date: BusinessDate, months: number): BusinessDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const on = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
  return on.toISOString().slice(0, 10)
}
