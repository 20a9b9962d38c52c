import { RecordNotFoundError } from '@benchpin/kernel'

/**
 * An id in a route's address.
 *
 * @throws RecordNotFoundError where it is no id
 */
export function idFrom(value: unknown, what: string): number {
  const id = Number(value)
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError(what)
  return id
}
