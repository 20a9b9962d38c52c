import type { HttpContext } from '@adonisjs/core/http'
import { RecordNotFoundError } from '@benchpin/kernel'

/**
 * The record's id from the address.
 *
 * @throws RecordNotFoundError where it is no id at all
 */
export function recordId({ params }: HttpContext, what: string): number {
  const id = Number((params as { id?: string }).id)
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError(what)
  return id
}
