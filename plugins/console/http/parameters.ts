import { RecordNotFoundError } from '@benchpin/kernel'

/**
 * A record's id from an address.
 *
 * @throws RecordNotFoundError for what is no whole positive number
 */
export function numberFrom(parameter: unknown): number {
  const id = Number(parameter)
  if (!Number.isSafeInteger(id) || id <= 0) throw new RecordNotFoundError()
  return id
}
