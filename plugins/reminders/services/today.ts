import { businessDateIn, nowInstant, tenantState, type BusinessDate } from '@benchpin/kernel'

/** Today on a store's calendar; on the organization's where no store is given. */
export async function todayIn(storeId: number | null): Promise<BusinessDate> {
  const { stores, timeZone } = await tenantState()
  return businessDateIn(stores.find(({ id }) => id === storeId)?.timeZone ?? timeZone, nowInstant())
}
