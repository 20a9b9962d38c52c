import type { HttpContext } from '@adonisjs/core/http'
import { currentStoreId, RecordNotFoundError } from '@benchpin/kernel'
import { GiftCardError } from '../errors.ts'

/**
 * A record's id from the address.
 *
 * @throws RecordNotFoundError where it is no id at all
 */
export function idFrom({ params }: HttpContext, what = 'The gift card'): number {
  const id = Number((params as { id?: string }).id)
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError(what)
  return id
}

/** The store in which the user works. @throws GiftCardError where none is chosen */
export function storeHere(): number {
  const storeId = currentStoreId()
  if (!storeId) throw new GiftCardError('Choose the store first.', { field: 'storeId' })
  return storeId
}
