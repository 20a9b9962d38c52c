import type { HttpContext } from '@adonisjs/core/http'
import { currentStoreId, RecordNotFoundError, tenantState } from '@benchpin/kernel'
import { ReminderInputError } from '../errors.ts'

/**
 * An id from the address.
 *
 * @throws RecordNotFoundError where it is none
 */
export function idFrom(ctx: HttpContext, what: string, name = 'id'): number {
  const id = Number((ctx.params as Record<string, string>)[name])
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError(what)
  return id
}

/** The store in which one works; the first where one works in none. */
export async function workingStore(): Promise<number> {
  const storeId = currentStoreId() ?? (await tenantState()).stores.find(({ active }) => active)?.id
  if (!storeId) throw new ReminderInputError('Add a store first.', { field: 'storeId' })
  return storeId
}
