import type { HttpContext } from '@adonisjs/core/http'
import { RecordNotFoundError } from '@benchpin/kernel'

/**
 * The id in the address.
 *
 * @throws RecordNotFoundError where it is no id at all
 */
export function idOf({ params }: HttpContext, what = 'The item'): number {
  const id = Number((params as { id?: string }).id)
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError(what)
  return id
}

/** Whether the request is a program's or the counter's, not a form of a screen. */
export function wantsJson({ request }: HttpContext): boolean {
  return !request.header('x-inertia') && request.accepts(['html', 'json']) === 'json'
}
