import { RecordNotFoundError } from '@benchpin/kernel'

/**
 * The id in a route's address.
 *
 * @throws RecordNotFoundError where it is no id
 */
export function idOf(params: Record<string, unknown>, what: string): number {
  const id = Number(params.id)
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError(what)
  return id
}
