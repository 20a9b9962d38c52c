import type { HttpContext } from '@adonisjs/core/http'
import { businessDateIn, currentStoreId, nowInstant, RecordNotFoundError, tenantState, type BusinessDate } from '@benchpin/kernel'

/** The id in a route's address. @throws RecordNotFoundError where it is no id */
export function idFrom({ params }: HttpContext, what: string, name = 'id'): number {
  const id = Number((params as Record<string, unknown>)[name])
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError(what)
  return id
}

/** The day on the calendar of the session's store. */
export async function today(): Promise<BusinessDate> {
  const { stores, timeZone } = await tenantState()
  return businessDateIn(stores.find(({ id }) => id === currentStoreId())?.timeZone ?? timeZone, nowInstant())
}
